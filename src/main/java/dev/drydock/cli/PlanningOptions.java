package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Measured;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/// What all commands share that plan a migration.
final class PlanningOptions {
    @Option(
            names = "--style",
            defaultValue = "online",
            paramLabel = "STYLE",
            description =
                    "online (default): the playbook that keeps applications running; direct: plain"
                            + " statements")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Style style;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description =
                    "schema.table=name or schema.table.column=name: the old one was renamed, not"
                            + " dropped; may be repeated")
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "rehearse in databases that are created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandbox;

    @Nullable String sandbox() {
        return sandbox;
    }

    Migration plan(Engine engine, Sources.Pair pair) {
        Catalog from = pair.from().catalog();
        List<Change.Rename> parsed = renames.stream().map(text -> rename(text, from)).toList();
        try {
            return engine.previewer(sandbox)
                    .plan(from, pair.to().catalog(), parsed, pair.from().facts(), style);
        } catch (IllegalArgumentException e) {
            throw CliException.badUse(String.valueOf(e.getMessage()));
        }
    }

    static List<Finding> findings(Sources.Pair pair, Migration migration, List<Measured> measured) {
        return Linter.check(
                new Evidence(
                        pair.from().catalog(),
                        pair.to().catalog(),
                        migration,
                        pair.from().facts(),
                        measured));
    }

    private static Change.Rename rename(String text, Catalog from) {
        String[] sides = text.split("=", -1);
        if (sides.length != 2 || sides[1].isEmpty()) {
            throw CliException.badUse(
                    "--rename " + text + " is not OLD=NEW, such as shop.orders.total=amount.");
        }
        ObjectAddress before =
                from.objects().keySet().stream()
                        .filter(address -> address.words().equals(sides[0]))
                        .filter(address -> address.kind() != ObjectKind.CONSTRAINT)
                        .findFirst()
                        .orElseThrow(() ->
                                CliException.badUse(
                                        "--rename "
                                                + text
                                                + ": the source has no "
                                                + sides[0]
                                                + ". Write schema.table or schema.table.column."));
        ObjectAddress after =
                before.kind().isPart()
                        ? new ObjectAddress(before.kind(), before.schema(), before.name(), sides[1])
                        : new ObjectAddress(
                                before.kind(), before.schema(), sides[1], before.part());
        return new Change.Rename(before, after);
    }
}
