package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Schema;
import dev.drydock.diff.Filter;
import dev.drydock.diff.FilterRule;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which objects a command is about.
final class FilterOptions {
    private static final Path USUAL = Path.of(".drydockignore");

    @Option(
            names = "--schema",
            paramLabel = "GLOB",
            description = "only what is in schemas of this name; may be repeated")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "[KIND:]GLOB",
            description = {
                "leave out what has such a name: audit.*, table:*.tmp_*, schema:partman,"
                        + " !audit.kept takes in",
                "again; ** also matches dots. What is left out stays as it is. May be repeated"
            })
    private List<String> excludes = new ArrayList<>();

    @Option(
            names = "--ignore-file",
            paramLabel = "FILE",
            description =
                    "such patterns, one a line, # begins a comment (default: .drydockignore in the"
                            + " working folder, if there)")
    private @Nullable Path file;

    /// The filter.
    ///
    /// @param sides what is filtered
    /// @throws CliException when a schema that was asked for is on no side: nothing at all would be looked at
    Filter filter(Catalog... sides) {
        for (String schema : schemas) {
            if (!Filter.hasSchema(schema, sides)) {
                throw CliException.badUse(
                        "--schema "
                                + schema
                                + ": there is no such schema. There are "
                                + names(sides)
                                + ".");
            }
        }
        return filter();
    }

    private static String names(Catalog... sides) {
        return Stream.of(sides)
                .flatMap(side -> side.all(Schema.class))
                .map(schema -> schema.address().words())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Filter filter() {
        List<FilterRule> rules = new ArrayList<>();
        Path path = file == null ? USUAL : file;
        if (file != null || Files.exists(path)) {
            int number = 0;
            for (String line : Sources.text(path).lines().map(String::strip).toList()) {
                number++;
                if (!line.isEmpty() && !line.startsWith("#")) {
                    rules.add(rule(line, path + ":" + number));
                }
            }
        }
        excludes.forEach(text -> rules.add(rule(text, "--exclude " + text)));
        return new Filter(schemas, rules);
    }

    private static FilterRule rule(String text, String where) {
        return FilterRule.parse(text)
                .orElseThrow(() ->
                        CliException.badUse(
                                where
                                        + ": there is no kind "
                                        + text.substring(0, text.indexOf(':')).replace("!", "")
                                        + ". Kinds are table, view, routine, index and so on, as"
                                        + " inspect tells them."));
    }
}
