package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.lab.LabContent;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.ConnectionFailure;
import dev.drydock.postgres.ConnectionUrl;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.project.MigrationFile;
import dev.drydock.rehearsal.Evaluation;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.report.Words;
import dev.drydock.sandbox.PgBundle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Reads SOURCEs: live databases by their catalog, SQL by running it in the sandbox.
final class Sources {
    private final Engine engine;
    private final @Nullable String sandbox;

    Sources(Engine engine, @Nullable String sandbox) {
        this.engine = engine;
        this.sandbox = sandbox;
    }

    /// Reads one source.
    ///
    /// @param major the version for SQL that belongs to no server; 0 for the newest
    Source read(String name, int major) {
        if (name.equals("demo")) {
            return live(engine.demo().target());
        }
        if (ConnectionUrl.looksLike(name)) {
            return live(target(name, engine));
        }
        if (Labs.isLab(name)) {
            return lab(name, Labs.read(name));
        }
        int version = major == 0 ? PgBundle.MAJORS.getLast() : major;
        return name.equals("empty")
                ? new Source(name, Catalog.empty(version * 10_000), Facts.NONE, null)
                : files(name, version);
    }

    /// Reads the two sides of a comparison; SQL is run on the other side's version.
    Pair readPair(String from, String to) {
        if (ConnectionUrl.looksLike(from) && ConnectionUrl.looksLike(to)) {
            return readBoth(from, to);
        }
        if (belongsToServer(from) || !belongsToServer(to)) {
            Source first = read(from, 0);
            Source second = read(to, first.catalog().majorVersion());
            return new Pair(
                    first,
                    belongsToServer(from) && !belongsToServer(to) ? second.silent(first) : second);
        }
        Source second = read(to, 0);
        return new Pair(read(from, second.catalog().majorVersion()).silent(second), second);
    }

    /// Two servers work at the same time.
    private Pair readBoth(String from, String to) {
        CompletableFuture<Source> other = CompletableFuture.supplyAsync(() -> read(to, 0));
        Source first = read(from, 0);
        try {
            return new Pair(first, other.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof CliException problem ? problem : e;
        }
    }

    /// Two sources of one major version.
    record Pair(Source from, Source to) {
        /// The same pair with another wanted side.
        Pair to(Catalog wanted) {
            return new Pair(from, new Source(to.name(), wanted, to.facts(), to.target()));
        }

        /// The wanted side, which keeps owners and privileges of renamed objects where it is silent about them.
        ///
        /// @param renamed the present side after the renames
        Catalog wanted(Catalog renamed) {
            return from.target() != null && to.target() == null
                    ? to.catalog().keepingAccessOf(renamed)
                    : to.catalog();
        }

        Pair {
            int first = from.catalog().majorVersion();
            int second = to.catalog().majorVersion();
            if (first != second) {
                throw CliException.badUse(
                        from.name()
                                + " is PostgreSQL "
                                + first
                                + " and "
                                + to.name()
                                + " is PostgreSQL "
                                + second
                                + ". Catalogs of different versions can't be compared: bring both"
                                + " to one version first.");
            }
        }
    }

    /// Whether it has a version, owners and privileges of its own.
    private static boolean belongsToServer(String name) {
        return isLive(name) || Labs.isLab(name);
    }

    static boolean isLive(String name) {
        return ConnectionUrl.looksLike(name) || name.equals("demo");
    }

    /// Reads a URL, and says warnings.
    static Target target(String url, Engine engine) {
        return switch (ConnectionUrl.parse(url, engine.environment())) {
            case ConnectionUrl.Valid valid -> {
                valid.warnings().forEach(engine.err()::println);
                yield valid.target();
            }
            case ConnectionUrl.Invalid invalid -> throw CliException.badUse(invalid.problem());
        };
    }

    /// Connects, or says why not and what to do.
    static Database connect(Target target) {
        return switch (Database.connect(target)) {
            case Database.Attempt.Connected connected -> connected.database();
            case Database.Attempt.Refused refused ->
                    throw CliException.failed(refused.failure().words());
        };
    }

    private static Source live(Target target) {
        try (Database database = connect(target);
                Session session = database.dedicated()) {
            return new Source(
                    target.words(),
                    CatalogReader.read(session),
                    CatalogReader.readFacts(session),
                    target);
        } catch (PgException e) {
            throw CliException.failed(ConnectionFailure.of(e, target).words());
        }
    }

    /// The schema that a lab was made of, with the sizes of its tables.
    Source lab(String name, LabContent content) {
        Catalog empty = Catalog.empty(content.statistics().version());
        return switch (engine.workshop(sandbox).evaluate(empty, content.schema())) {
            case Evaluation.Evaluated evaluated ->
                    new Source(name, evaluated.catalog(), content.facts(), null);
            case Evaluation.Refused refused -> throw CliException.failed(refused.words());
            case Evaluation.NotCopied notCopied ->
                    throw CliException.failed(Words.outcome(notCopied.why()));
        };
    }

    private Source files(String name, int major) {
        return switch (engine.workshop(sandbox).load(major, sqlFiles(Path.of(name)))) {
            case Evaluation.Evaluated evaluated ->
                    new Source(name, evaluated.catalog(), Facts.NONE, null);
            case Evaluation.Refused refused -> throw CliException.failed(refused.words());
            case Evaluation.NotCopied notCopied ->
                    throw CliException.failed(Words.outcome(notCopied.why()));
        };
    }

    /// The file itself, or the folder's files in the order in which its own tool applies them.
    static List<Workshop.Source> sqlFiles(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(new Workshop.Source(path.toString(), text(path)));
        }
        if (!Files.isDirectory(path)) {
            throw CliException.badUse(
                    path
                            + " is no URL, file or folder. Name a database as"
                            + " postgresql://user@host:port/database, an .sql file, a folder of"
                            + " them, demo or empty.");
        }
        if (Folder.isOne(path)) {
            return Folder.files(path).stream()
                    .map(file -> new Workshop.Source(file.toString(), text(file)))
                    .toList();
        }
        List<MigrationFile> files = Projects.read(path).files();
        if (files.isEmpty()) {
            throw CliException.badUse(
                    path + " has no .sql file. For a database with nothing in it write empty.");
        }
        return files.stream()
                .map(file -> new Workshop.Source(file.path().toString(), file.text()))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw CliException.badUse(file + " is not UTF-8 text.");
        } catch (IOException e) {
            throw CliException.badUse(file + " can't be read: " + e.getMessage());
        }
    }
}
