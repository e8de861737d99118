package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Extension;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Postponement;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Sandboxes that hold a schema-only copy of a catalog. The same catalog is built once and cloned afterwards.
public final class SchemaCopies {
    private static final int REMEMBERED = 64;
    private static final int CHUNK = 500;

    /// The versions of extensions that a server has and does not install by itself.
    private static final String UNUSUAL_VERSIONS =
            """
            SELECT v.name || ' ' || v.version
            FROM pg_available_extension_versions() v
            JOIN pg_available_extensions() e ON e.name = v.name AND e.default_version <> v.version
            """;

    /// So many other orders of the last steps are tried.
    private static final int ORDERS = 20;

    private static final Map<Sandboxes, SchemaCopies> BY_SANDBOXES = new HashMap<>();

    /// What came of making a copy.
    public sealed interface Copy {
        /// The copy stands.
        ///
        /// @param differences what would have to change in the copy to equal the original; normally nothing
        record Made(Sandbox sandbox, List<Change> differences) implements Copy {}

        /// A statement failed.
        record Failed(RunOutcome outcome) implements Copy {}
    }

    /// Carries an outcome out of the callback that fills a template database.
    private static final class FillFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RunOutcome outcome;

        FillFailed(RunOutcome outcome) {
            super(outcome.toString());
            this.outcome = outcome;
        }
    }

    private final Sandboxes sandboxes;
    private final Map<String, List<Change>> differences =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Change>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private SchemaCopies(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /// The copies in these sandboxes; everybody who asks gets the same.
    public static SchemaCopies of(Sandboxes sandboxes) {
        synchronized (BY_SANDBOXES) {
            return BY_SANDBOXES.computeIfAbsent(sandboxes, SchemaCopies::new);
        }
    }

    /// Makes a copy on a server of the catalog's own major version. The caller closes its sandbox.
    ///
    /// @throws dev.drydock.sandbox.SandboxException when there is no such server
    public synchronized Copy copy(Catalog catalog) {
        need(catalog);
        Catalog cloned = catalog.without(ObjectKind.SUBSCRIPTION);
        String key = key(cloned);
        try {
            Sandbox sandbox =
                    sandboxes.createFilled(
                            catalog.majorVersion(), key, target -> fill(target, cloned, key));
            subscribe(sandbox, cloned, catalog);
            return new Copy.Made(sandbox, differences.getOrDefault(key, List.of()));
        } catch (FillFailed e) {
            return new Copy.Failed(e.outcome);
        }
    }

    /// Subscriptions are kept for the whole server, so that a cloned database has none.
    private static void subscribe(Sandbox sandbox, Catalog cloned, Catalog catalog) {
        if (cloned.equals(catalog)) {
            return;
        }
        RunOutcome outcome =
                build(
                        sandbox.target(),
                        Planner.plan(cloned, catalog, Facts.NONE, Style.DIRECT),
                        catalog);
        if (!(outcome instanceof RunOutcome.Done)) {
            sandbox.close();
            throw new FillFailed(outcome);
        }
    }

    private void fill(Target target, Catalog catalog, String key) {
        Migration building =
                Planner.plan(
                        Catalog.empty(catalog.version()),
                        installable(target, catalog),
                        Facts.NONE,
                        Style.DIRECT);
        makeSurroundings(target, catalog);
        RunOutcome outcome = build(target, building, catalog);
        if (!(outcome instanceof RunOutcome.Done)) {
            throw new FillFailed(outcome);
        }
        try (Session session = Session.open(target)) {
            differences.put(key, Diff.between(CatalogReader.read(session), catalog));
        }
    }

    /// The catalog with extensions in the version that it has where the sandbox's server has that one, else in the server's usual one.
    private static Catalog installable(Target target, Catalog catalog) {
        List<Extension> extensions = catalog.all(Extension.class).toList();
        if (extensions.isEmpty()) {
            return catalog;
        }
        try (Session session = Session.open(target)) {
            Set<String> unusual = Set.copyOf(session.query(UNUSUAL_VERSIONS, row -> row.string(1)));
            return catalog.with(
                    extensions.stream()
                            .map(extension ->
                                    extension.asUsual(
                                            !unusual.contains(
                                                    extension.address().name()
                                                            + " "
                                                            + extension.version())))
                            .toList());
        }
    }

    /// Many statements in one message go three times as fast as one by one. What does not go that way is left to the runner, which
    /// tells what is wrong with it; what only runs a function too early is tried again later.
    private static RunOutcome build(Target target, Migration building, Catalog catalog) {
        List<Step> rest = new ArrayList<>(building.steps());
        try (Session session = Session.open(target)) {
            session.execute("SET search_path = ''; SET check_function_bodies = off");
            while (!rest.isEmpty() && sendChunk(session, rest)) {
                // The chunk is gone from the rest.
            }
        }
        Migration left =
                new Migration(Style.DIRECT, List.of(), rest, List.of(), building.refusals());
        RunOutcome first = run(target, left);
        RunOutcome outcome = first;
        for (int attempt = 0; attempt < ORDERS; attempt++) {
            Migration later =
                    outcome instanceof RunOutcome.Failed failed
                                    && failed.error().isNotThere()
                                    && failed.state().committed().isEmpty()
                            ? Postponement.of(left, failed.step(), catalog)
                            : null;
            if (later == null) {
                break;
            }
            left = later;
            outcome = run(target, left);
        }
        return outcome instanceof RunOutcome.Done ? outcome : first;
    }

    private static RunOutcome run(Target target, Migration building) {
        return new Runner(RunSettings.of(Style.DIRECT))
                .run(target, building, RunCallbacks.quiet().withMayContinue(pause -> true));
    }

    private static boolean sendChunk(Session session, List<Step> rest) {
        List<Step> chunk =
                rest.subList(0, Math.min(CHUNK, rest.size())).stream()
                        .takeWhile(step -> step instanceof Step.Ddl && step.transaction() != 0)
                        .toList();
        if (chunk.isEmpty()) {
            return false;
        }
        try {
            session.execute(chunk.stream().map(Step::sql).collect(Collectors.joining(";\n")));
            rest.subList(0, chunk.size()).clear();
            return true;
        } catch (PgException e) {
            // The whole chunk is rolled back.
            return false;
        }
    }

    /// Lets the next copy be made where a catalog's extensions are.
    void need(Catalog catalog) {
        sandboxes.need(
                catalog.majorVersion(),
                catalog.all(Extension.class)
                        .map(extension -> extension.address().name())
                        .collect(Collectors.toSet()));
    }

    /// Makes what a catalog names and only a whole server has. On a server of the user's nothing is made.
    void makeSurroundings(Target target, Catalog catalog) {
        if (sandboxes.ownsServers()) {
            Surroundings.make(target, catalog);
        }
    }

    /// The same for equal content on servers of the same major version.
    static String key(Catalog catalog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            catalog.objects()
                    .values()
                    .forEach(object ->
                            digest.update(object.toString().getBytes(StandardCharsets.UTF_8)));
            digest.update(catalog.access().toString().getBytes(StandardCharsets.UTF_8));
            return catalog.majorVersion() + ":" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
