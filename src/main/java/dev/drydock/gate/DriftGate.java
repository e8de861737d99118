package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.project.MigrationFile;
import dev.drydock.project.Replay;
import dev.drydock.project.Standing;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import java.util.List;

/// Whether the live database is what its applied files make of nothing, or somebody changed it without a file.
final class DriftGate {
    private static final String NAME = "drift";
    private static final int SHOWN = 20;

    private DriftGate() {}

    static Gate judge(Sandboxes sandboxes, Question question) {
        List<MigrationFile> applied =
                question.standing().files().stream()
                        .filter(file ->
                                file.state() == Standing.State.APPLIED
                                        || file.state() == Standing.State.EDITED)
                        .map(Standing.FileStanding::file)
                        .toList();
        if (applied.isEmpty()) {
            return Gate.notJudged(NAME, "No file is recorded as applied to the database yet.");
        }
        try (Sandbox sandbox = sandboxes.create(question.source().majorVersion());
                Session session = sandbox.open()) {
            question.project().prepare(session);
            return switch (Replay.run(session, applied, sandboxes.ownsServers())) {
                case Replay.Outcome.Refused refused ->
                        Gate.notJudged(
                                NAME,
                                "The applied files do not build a database from nothing: "
                                        + refused.words());
                case Replay.Outcome.Replayed _ -> compare(session, question);
            };
        }
    }

    private static Gate compare(Session session, Question question) {
        session.execute("RESET ALL");
        Catalog there = withoutHistory(CatalogReader.read(session), question.source());
        List<Change> changes = Diff.between(there, question.source().keepingAccessOf(there));
        if (changes.isEmpty()) {
            return Gate.passed(NAME, "The database is what its applied files say.");
        }
        return new Gate(
                NAME,
                Gate.State.WARNED,
                "The database was changed without a migration file: "
                        + Gate.count(changes.size(), "difference")
                        + ".",
                changes.stream().limit(SHOWN).map(DriftGate::words).toList());
    }

    /// A journal in the schema of the history takes both out of the picture of the live database.
    private static Catalog withoutHistory(Catalog there, Catalog live) {
        String schema = "drydock";
        return live.has(ObjectAddress.schema(schema)) ? there : there.withoutSchema(schema);
    }

    private static String words(Change change) {
        return switch (change) {
            case Change.Create create -> "only in the database: " + create.address();
            case Change.Drop drop -> "not in the database: " + drop.address();
            case Change.Alter alter -> "different in the database: " + alter.address();
            case Change.AlterAccess access ->
                    "other owner or privileges in the database: " + access.address();
            case Change.Rename rename -> rename.before() + " is called " + rename.after().words();
        };
    }
}
