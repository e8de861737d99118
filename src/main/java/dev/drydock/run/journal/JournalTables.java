package dev.drydock.run.journal;

import dev.drydock.postgres.Session;

/// The tables of a journal in the database that it tells of.
final class JournalTables {
    /// By this comment the schema is known for ours; the catalog reader leaves it out of every picture.
    static final String COMMENT = "Journal of Drydock, format " + Journal.FORMAT;

    private static final String CREATE =
            """
            CREATE SCHEMA IF NOT EXISTS drydock;
            COMMENT ON SCHEMA drydock IS '{comment}';

            CREATE TABLE drydock.run (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind text NOT NULL,
                undoes bigint REFERENCES drydock.run,
                goal text NOT NULL,
                style text NOT NULL,
                state text NOT NULL,
                note text,
                started timestamptz NOT NULL DEFAULT clock_timestamp(),
                heartbeat timestamptz NOT NULL DEFAULT clock_timestamp(),
                finished timestamptz,
                steps jsonb NOT NULL,
                renames jsonb NOT NULL,
                checkpoints bytea NOT NULL,
                start_schema bytea NOT NULL
            );
            COMMENT ON COLUMN drydock.run.checkpoints IS 'how the touched objects look before and after each unit: JSON, gzip';
            COMMENT ON COLUMN drydock.run.start_schema IS 'SQL of the schema before the run: gzip';
            CREATE UNIQUE INDEX run_one_unfinished ON drydock.run ((true)) WHERE state IN ('RUNNING', 'STOPPED');

            CREATE TABLE drydock.runner (
                run bigint PRIMARY KEY REFERENCES drydock.run,
                owner text NOT NULL,
                host text NOT NULL,
                process bigint NOT NULL,
                watch_pid int NOT NULL,
                watch_start text NOT NULL,
                worker_pid int NOT NULL,
                worker_start text NOT NULL
            );
            COMMENT ON TABLE drydock.runner IS 'who runs it; every transaction of a run holds a share lock on its row';

            CREATE TABLE drydock.step (
                run bigint REFERENCES drydock.run,
                n int,
                state text NOT NULL DEFAULT 'PENDING',
                attempts int NOT NULL DEFAULT 0,
                started timestamptz,
                finished timestamptz,
                error text,
                PRIMARY KEY (run, n)
            );

            CREATE TABLE drydock.backfill (
                run bigint REFERENCES drydock.run,
                n int,
                sweep int NOT NULL,
                cursor text,
                rows bigint NOT NULL,
                rows_per_second float8 NOT NULL,
                at timestamptz NOT NULL DEFAULT clock_timestamp(),
                PRIMARY KEY (run, n)
            );
            """;

    private JournalTables() {}

    /// Whether the tables are there.
    ///
    /// @throws JournalUnreadable when the schema is somebody else's, or of a later format
    static boolean areThere(Session session) {
        String comment =
                session.queryOne(
                        """
                        SELECT coalesce((SELECT coalesce(obj_description(oid, 'pg_namespace'), 'none')
                                         FROM pg_namespace WHERE nspname = 'drydock'), '')
                        """,
                        row -> row.string(1));
        if (comment.isEmpty() || comment.equals(COMMENT)) {
            return !comment.isEmpty();
        }
        if (holdsOnlyHistory(session)) {
            return false;
        }
        throw new JournalUnreadable(
                comment.startsWith("Journal of Drydock")
                        ? "The journal in schema drydock was written by a later version of Drydock"
                                + " ("
                                + comment
                                + "): use that version."
                        : "There is a schema drydock that is not Drydock's journal: name a file for"
                                + " the journal with --journal FILE.");
    }

    /// Whether the schema is of the command that applies folders of files, and nobody has written a journal into it.
    private static boolean holdsOnlyHistory(Session session) {
        return session.queryOne(
                """
                SELECT count(*) = 1 AND bool_and(relname = 'migrations') FROM pg_class
                WHERE relnamespace = to_regnamespace('drydock') AND relkind <> 'i'
                """,
                row -> row.bool(1));
    }

    static void create(Session session) {
        session.inTransaction(() -> session.execute(CREATE.replace("{comment}", COMMENT)));
    }
}
