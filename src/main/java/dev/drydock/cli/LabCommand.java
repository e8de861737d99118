package dev.drydock.cli;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.diff.FilterRule;
import dev.drydock.lab.Lab;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.LabFile;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Takes what a database's planner goes by to where the database is not.
@Command(
        name = "lab",
        description = {
            "Plan as a production database would, without its data and without access to it:",
            "`lab export` reads schema, sizes, statistics and settings of a live database into a"
                    + " file,",
            "`explain FILE.lab -f query.sql` shows the plan that it would choose, and `lab open`"
                    + " keeps such a",
            "database standing for any client."
        },
        mixinStandardHelpOptions = true,
        subcommands = {LabCommand.Export.class, LabCommand.Open.class})
final class LabCommand implements Runnable {
    @Override
    public void run() {
        throw CliException.badUse(
                "Say what to do: drydock lab export URL -o FILE.lab, or drydock lab open FILE.lab");
    }

    /// Writes the file.
    @Command(
            name = "export",
            description = {
                "Read what the planner goes by into a file. Nothing is changed and no table is"
                        + " scanned. Statistics hold",
                "values that occur in tables: leave out those of tables with secrets by"
                        + " --without-values."
            },
            mixinStandardHelpOptions = true)
    static final class Export implements Runnable {
        private final Engine engine;

        @Parameters(index = "0", paramLabel = "URL", description = "a live database, or demo")
        @SuppressWarnings("NullAway.Init") // set by the command line parser
        private String url;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE.lab",
                description = "the file to write; only you may read it")
        @SuppressWarnings("NullAway.Init") // set by the command line parser
        private Path file;

        @Option(
                names = "--without-values",
                paramLabel = "GLOB",
                description = {
                    "leave out values of rows of these tables, such as 'shop.customers' or '**' for"
                            + " all:",
                    "common values, histograms, the ends of indexes. Counts and widths stay."
                })
        private List<String> withoutValues = new ArrayList<>();

        Export(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void run() {
            if (!Labs.isLab(file.toString())) {
                throw CliException.badUse(
                        "Name the file with the ending .lab, so that explain knows it: "
                                + file
                                + ".lab");
            }
            LabContent content = read().withoutValues(hidden()::test);
            write(LabFile.write(content));
            Statistics statistics = content.statistics();
            long pages = statistics.relations().stream().mapToLong(RelationSize::pages).sum();
            engine.out()
                    .println(
                            "Wrote "
                                    + file
                                    + ": "
                                    + content.database()
                                    + ", PostgreSQL "
                                    + statistics.majorVersion()
                                    + ", "
                                    + Facts.size(pages * 8192)
                                    + " in "
                                    + statistics.relations().size()
                                    + " tables and indexes, statistics of "
                                    + statistics.columns().size()
                                    + " columns.");
            statistics.unseen().forEach(line -> engine.out().println("Not seen: " + line));
            if (withoutValues.isEmpty()) {
                engine.out()
                        .println(
                                "It holds values that are common in tables; --without-values GLOB"
                                        + " leaves them out.");
            }
        }

        private LabContent read() {
            Target target = Application.target(engine, url);
            try (Session session = Application.session(target)) {
                return LabContent.read(session);
            }
        }

        private Predicate<Object> hidden() {
            List<Pattern> globs = withoutValues.stream().map(Export::glob).toList();
            return table ->
                    globs.stream().anyMatch(glob -> glob.matcher(table.toString()).matches());
        }

        private static Pattern glob(String text) {
            return FilterRule.parse(text)
                    .orElseThrow(
                            () -> CliException.badUse(text + " is no glob for names of tables."))
                    .glob();
        }

        private void write(String text) {
            try {
                Files.deleteIfExists(file);
                if (Files.getFileStore(file.toAbsolutePath().getParent())
                        .supportsFileAttributeView("posix")) {
                    Files.createFile(
                            file,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, text, StandardOpenOption.CREATE);
            } catch (IOException e) {
                throw CliException.failed(file + " can't be written: " + e.getMessage());
            }
        }
    }

    /// Keeps a lab standing.
    @Command(
            name = "open",
            description = {
                "Make the database of such a file and keep it until Enter is pressed, for psql or"
                        + " any other client.",
                "It is good for EXPLAIN: tables have the size of the other, and no rows."
            },
            mixinStandardHelpOptions = true)
    static final class Open implements Runnable {
        private final Engine engine;

        @Parameters(index = "0", paramLabel = "FILE.lab")
        @SuppressWarnings("NullAway.Init") // set by the command line parser
        private String file;

        Open(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void run() {
            try (Lab lab = Labs.open(engine, Labs.read(file))) {
                Target target = lab.target();
                engine.out().println(url(target));
                engine.out().flush();
                engine.err().println("Press Enter to end it.");
                engine.err().flush();
                while (!isEnd(System.in.read())) {
                    // Whatever else is typed does not count.
                }
            } catch (IOException e) {
                throw CliException.failed("Standard input can't be read: " + e.getMessage());
            }
        }

        private static boolean isEnd(int sign) {
            return sign < 0 || sign == '\n';
        }

        /// With its password, which is good for this throw-away server only.
        private static String url(Target target) {
            @Nullable String password = target.password();
            return target.words().replaceFirst("@", ":" + password + "@");
        }
    }
}
