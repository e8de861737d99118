package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.project.RenameFile;
import dev.drydock.rehearsal.Renaming;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was renamed, as the user says it: on the command line and in a file that is remembered.
final class RenameOptions {
    private static final String NONE = "none";

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = {
                "the old object was renamed, not dropped: schema.table=name,"
                        + " schema.table.column=name;",
                "OLD=none: it goes for good; none: nothing was renamed. A kind in front tells"
                        + " objects of one name",
                "apart: 'label shop.status.paid=settled'. May be repeated"
            })
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--renames",
            paramLabel = "FILE",
            description =
                    "answers that were remembered, one OLD=NEW a line (default: drydock.renames in"
                            + " the working folder, if there)")
    private @Nullable Path file;

    @Option(names = "--remember", description = "write the answers of --rename to that file")
    private boolean remember;

    /// Settles what was renamed between two sources.
    Renaming.Settled settle(Engine engine, Sources.Pair pair, @Nullable String sandbox) {
        List<RenameAnswer> said = said();
        RenameFile remembered = remembered();
        List<RenameAnswer> all = new ArrayList<>(remembered.answers());
        all.addAll(said);
        try {
            Renaming.Settled settled =
                    engine.renaming(sandbox)
                            .settle(
                                    pair.from().catalog(),
                                    pair.to().catalog(),
                                    pair.from().facts(),
                                    pair.to().facts(),
                                    new RenameAnswers(all, renames.contains(NONE)));
            demandUsed(said, settled.unused(), pair.from().catalog());
            if (remember) {
                remember(remembered, said);
            }
            return settled;
        } catch (IllegalArgumentException e) {
            throw CliException.badUse(String.valueOf(e.getMessage()));
        }
    }

    /// All that was said, for who asks without making renames.
    RenameAnswers answers() {
        RenameFile remembered = remembered();
        List<RenameAnswer> all = new ArrayList<>(remembered.answers());
        all.addAll(said());
        if (remember) {
            remember(remembered, said());
        }
        return new RenameAnswers(all, renames.contains(NONE));
    }

    private RenameFile remembered() {
        return switch (RenameFile.read(file == null ? Path.of(RenameFile.NAME) : file)) {
            case RenameFile.Reading.Read(RenameFile renames) -> renames;
            case RenameFile.Reading.Unreadable(String problem) ->
                    throw CliException.badUse(problem);
        };
    }

    private static void remember(RenameFile remembered, List<RenameAnswer> said) {
        try {
            remembered.add(said);
        } catch (IOException e) {
            throw CliException.failed(remembered.file() + " can't be written: " + e.getMessage());
        }
    }

    private List<RenameAnswer> said() {
        return renames.stream()
                .filter(text -> !text.equals(NONE))
                .map(RenameOptions::parse)
                .toList();
    }

    private static RenameAnswer parse(String text) {
        return RenameAnswer.parse(text)
                .orElseThrow(() ->
                        CliException.badUse(
                                "--rename "
                                        + text
                                        + " is not OLD=NEW, such as shop.orders.total=amount."));
    }

    /// A mistyped name must not be taken for an answer.
    private static void demandUsed(
            List<RenameAnswer> said, List<RenameAnswer> unused, Catalog from) {
        for (RenameAnswer answer : said) {
            if (unused.contains(answer)) {
                List<ObjectAddress> found = answer.find(from);
                throw CliException.badUse(
                        "--rename "
                                + answer.text()
                                + ": "
                                + (found.size() > 1
                                        ? several(answer, found)
                                        : "the source has no "
                                                + answer.old()
                                                + ". Write schema.table or schema.table.column."));
            }
        }
    }

    private static String several(RenameAnswer answer, List<ObjectAddress> found) {
        return answer.old()
                + " is "
                + found.stream().map(each -> "a " + each).collect(Collectors.joining(" and "))
                + ". Write the kind in front of it.";
    }
}
