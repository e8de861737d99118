package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.project.Project;
import dev.drydock.project.Replay;
import dev.drydock.rehearsal.Names;
import dev.drydock.sandbox.Sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What came of running the pending files on a copy once, to learn what they are.
///
/// @param before the copy with the project's history table
/// @param after what the files made of it; null when one was refused
/// @param renames what the files called otherwise
/// @param migration the files as the project's own tool runs them
/// @param refusal the server's words with file, line and column when a file was refused
/// @param took how long all files ran
/// @param roles those that the files made; they outlive the copy
/// @param queries whether the application's queries run on the result
record Trial(
        Catalog before,
        @Nullable Catalog after,
        List<Change.Rename> renames,
        Migration migration,
        String refusal,
        Duration took,
        Set<String> roles,
        Gate queries) {
    Trial {
        renames = List.copyOf(renames);
        roles = Set.copyOf(roles);
    }

    /// Runs the files, and drops the copy.
    static Trial run(Sandbox copy, boolean ownServer, Question question) {
        try (copy;
                Session session = copy.open()) {
            Project project = question.project();
            project.prepare(session);
            Catalog before = CatalogReader.read(session);
            Names names = Names.read(session);
            Set<String> roles = roles(session);
            return switch (Replay.run(session, question.standing().pending(), ownServer)) {
                case Replay.Outcome.Refused refused ->
                        new Trial(
                                before,
                                null,
                                List.of(),
                                new Migration(
                                        Style.DIRECT, List.of(), List.of(), List.of(), List.of()),
                                refused.words(),
                                Duration.ZERO,
                                Set.of(),
                                Gate.notJudged("queries", "The pending files do not apply."));
                case Replay.Outcome.Replayed replayed ->
                        applied(session, question, before, names, roles, replayed);
            };
        }
    }

    private static Trial applied(
            Session session,
            Question question,
            Catalog before,
            Names names,
            Set<String> roles,
            Replay.Outcome.Replayed replayed) {
        session.execute("RESET ALL");
        Catalog after = CatalogReader.read(session);
        Set<String> made = roles(session);
        made.removeAll(roles);
        made.removeAll(replayed.roles());
        List<Change.Rename> renames = names.renames(Names.read(session));
        return new Trial(
                before,
                after,
                renames,
                question.project().migration(question.standing().pending(), replayed.alone()),
                "",
                replayed.took().values().stream().reduce(Duration.ZERO, Duration::plus),
                made,
                QueryGate.judge(session, after, question, renames));
    }

    private static Set<String> roles(Session session) {
        return new TreeSet<>(session.query("SELECT rolname FROM pg_roles", row -> row.string(1)));
    }
}
