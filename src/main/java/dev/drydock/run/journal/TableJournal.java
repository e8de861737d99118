package dev.drydock.run.journal;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A journal in schema `drydock` of the database that is migrated.
public final class TableJournal implements Journal {
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<Change.Rename>> RENAMES = new TypeReference<>() {};
    private static final TypeReference<Checkpoints> CHECKPOINTS = new TypeReference<>() {};
    private static final String TIME = "'YYYY-MM-DD HH24:MI:SS TZ'";
    private static final String UNFINISHED = "r.state IN ('RUNNING', 'STOPPED')";

    private final Session watch;
    private long run;

    /// @param watch used for what is not part of a unit's transaction; the tables are there
    TableJournal(Session watch) {
        this.watch = watch;
    }

    @Override
    public @Nullable RunRecord latest(Predicate<RunRecord> wanted) {
        List<Long> ids =
                watch.query("SELECT id FROM drydock.run ORDER BY id DESC", row -> row.bigint(1));
        // One after the other, as a record is large and the first one is mostly the one.
        return ids.stream().map(this::one).filter(wanted).findFirst().orElse(null);
    }

    @Override
    public @Nullable RunRecord unfinished() {
        List<RunRecord> found = read(UNFINISHED);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public RunRecord begin(Undertaking undertaking, RunnerRecord runner) {
        watch.inTransaction(() -> insert(undertaking, runner));
        return one(run);
    }

    private void insert(Undertaking undertaking, RunnerRecord runner) {
        Long undoes = undertaking.undoes();
        if (undoes != null) {
            watch.update("UPDATE drydock.run SET state = 'ROLLING_BACK' WHERE id = ?", undoes);
        }
        run =
                watch.queryOne(
                        """
                        INSERT INTO drydock.run (kind, undoes, goal, style, state, steps, renames, checkpoints, start_schema)
                        VALUES (?, ?::bigint, ?, ?, 'RUNNING', ?::jsonb, ?::jsonb, decode(?, 'base64'), decode(?, 'base64'))
                        RETURNING id
                        """,
                        row -> row.bigint(1),
                        undertaking.kind().name(),
                        undoes == null ? null : undoes.toString(),
                        undertaking.goal(),
                        undertaking.style().name(),
                        JournalJson.write(undertaking.steps(), STEPS),
                        JournalJson.write(undertaking.renames(), RENAMES),
                        Zipped.zip(JournalJson.write(undertaking.checkpoints(), CHECKPOINTS)),
                        Zipped.zip(undertaking.startSchema()));
        watch.update(
                "INSERT INTO drydock.step (run, n) SELECT ?, generate_series(0, ? - 1)",
                run,
                undertaking.steps().size());
        writeRunner(runner);
    }

    @Override
    public RunRecord claim(long claimed, RunnerRecord runner) {
        run = claimed;
        watch.inTransaction(() -> {
            writeRunner(runner);
            watch.update(
                    """
                    UPDATE drydock.run SET state = 'RUNNING', note = NULL, heartbeat = clock_timestamp()
                    WHERE id = ? AND state IN ('RUNNING', 'STOPPED')
                    """,
                    run);
        });
        return one(run);
    }

    private void writeRunner(RunnerRecord runner) {
        watch.update(
                """
                INSERT INTO drydock.runner AS r
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (run) DO UPDATE
                SET (owner, host, process, watch_pid, watch_start, worker_pid, worker_start)
                    = (excluded.owner, excluded.host, excluded.process, excluded.watch_pid,
                       excluded.watch_start, excluded.worker_pid, excluded.worker_start)
                """,
                run,
                runner.owner(),
                runner.host(),
                runner.process(),
                runner.watch().pid(),
                runner.watch().start(),
                runner.worker().pid(),
                runner.worker().start());
    }

    private RunRecord one(long id) {
        return read("r.id = " + id).getFirst();
    }

    private List<RunRecord> read(String condition) {
        return watch.query(
                "SELECT r.id, r.kind, r.undoes, r.goal, r.style, r.state, r.note,"
                        + " to_char(r.started, "
                        + TIME
                        + "), to_char(r.heartbeat, "
                        + TIME
                        + "), to_char(r.finished, "
                        + TIME
                        + "), r.steps, r.renames, encode(r.checkpoints, 'base64'),"
                        + " encode(r.start_schema, 'base64'), o.owner, o.host, o.process,"
                        + " o.watch_pid, o.watch_start, o.worker_pid, o.worker_start"
                        + " FROM drydock.run r JOIN drydock.runner o ON o.run = r.id WHERE "
                        + condition
                        + " ORDER BY r.id DESC",
                this::record);
    }

    private RunRecord record(Session.Row row) {
        long id = row.bigint(1);
        Undertaking undertaking =
                new Undertaking(
                        Undertaking.Kind.valueOf(row.string(2)),
                        row.text(3) == null ? null : Long.valueOf(row.bigint(3)),
                        row.string(4),
                        Style.valueOf(row.string(5)),
                        JournalJson.read(row.string(11), STEPS),
                        JournalJson.read(row.string(12), RENAMES),
                        JournalJson.read(Zipped.unzip(row.string(13)), CHECKPOINTS),
                        Zipped.unzip(row.string(14)));
        return new RunRecord(
                id,
                undertaking,
                RunRecord.State.valueOf(row.string(6)),
                row.text(7),
                row.string(8),
                row.text(9),
                row.text(10),
                new RunnerRecord(
                        row.string(15),
                        row.string(16),
                        row.bigint(17),
                        new RunnerRecord.Backend(row.integer(18), row.string(19)),
                        new RunnerRecord.Backend(row.integer(20), row.string(21))),
                steps(id),
                backfills(id));
    }

    private List<StepRecord> steps(long id) {
        return watch.query(
                "SELECT state, attempts, to_char(started, "
                        + TIME
                        + "), to_char(finished, "
                        + TIME
                        + "), error FROM drydock.step WHERE run = ? ORDER BY n",
                row ->
                        new StepRecord(
                                StepRecord.State.valueOf(row.string(1)),
                                row.integer(2),
                                row.text(3),
                                row.text(4),
                                row.text(5)),
                id);
    }

    private SortedMap<Integer, BackfillRecord> backfills(long id) {
        SortedMap<Integer, BackfillRecord> backfills = new TreeMap<>();
        watch.query(
                "SELECT n, sweep, cursor, rows, rows_per_second FROM drydock.backfill WHERE run ="
                        + " ?",
                row -> backfills.put(row.integer(1), backfill(row)) == null,
                id);
        return backfills;
    }

    private static BackfillRecord backfill(Session.Row row) {
        return new BackfillRecord(
                row.integer(2), row.text(3), row.bigint(4), Double.parseDouble(row.string(5)));
    }

    @Override
    public boolean fence(Session worker, RunnerRecord runner) {
        return !worker.query(
                        """
                        SELECT 1 FROM drydock.runner
                        WHERE run = ? AND watch_pid = ? AND watch_start = ? FOR SHARE
                        """,
                        row -> row.integer(1),
                        run,
                        runner.watch().pid(),
                        runner.watch().start())
                .isEmpty();
    }

    @Override
    public void begun(Unit unit) {
        watch.update(
                """
                UPDATE drydock.step
                SET state = 'RUNNING', attempts = attempts + 1, started = clock_timestamp(), error = NULL
                WHERE run = ? AND n BETWEEN ? AND ?
                """,
                run,
                unit.first(),
                unit.last());
        watch.update("UPDATE drydock.run SET heartbeat = clock_timestamp() WHERE id = ?", run);
    }

    @Override
    public void doneInside(Session worker, Unit unit) {
        worker.update(
                """
                UPDATE drydock.step SET state = 'DONE', finished = clock_timestamp()
                WHERE run = ? AND n BETWEEN ? AND ?
                """,
                run,
                unit.first(),
                unit.last());
    }

    @Override
    public void done(Unit unit) {
        watch.update(
                """
                UPDATE drydock.step SET state = 'DONE', finished = clock_timestamp()
                WHERE run = ? AND n BETWEEN ? AND ? AND state <> 'DONE'
                """,
                run,
                unit.first(),
                unit.last());
    }

    @Override
    public void failed(int step, String error) {
        watch.update(
                "UPDATE drydock.step SET state = 'FAILED', error = ? WHERE run = ? AND n = ?",
                error,
                run,
                step);
    }

    @Override
    public BackfillRecord backfill(int step) {
        return backfills(run).getOrDefault(step, BackfillRecord.START);
    }

    @Override
    public void batchInside(Session worker, int step, BackfillRecord progress) {
        worker.update(
                """
                INSERT INTO drydock.backfill AS b (run, n, sweep, cursor, rows, rows_per_second)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (run, n) DO UPDATE
                SET (sweep, cursor, rows, rows_per_second, at)
                    = (excluded.sweep, excluded.cursor, excluded.rows, excluded.rows_per_second, clock_timestamp())
                """,
                run,
                step,
                progress.sweep(),
                progress.cursor(),
                progress.rows(),
                progress.rowsPerSecond());
    }

    @Override
    public void batchDone(int step, BackfillRecord progress) {
        // It is written in the batch's own transaction.
    }

    @Override
    public void ended(RunRecord.State state, @Nullable String note) {
        watch.inTransaction(() -> {
            watch.update(
                    """
                    UPDATE drydock.run
                    SET state = ?, note = ?, heartbeat = clock_timestamp(),
                        finished = CASE WHEN ? IN ('RUNNING', 'STOPPED') THEN NULL ELSE clock_timestamp() END
                    WHERE id = ?
                    """,
                    state.name(),
                    note,
                    state.name(),
                    run);
            if (state == RunRecord.State.DONE) {
                watch.update(
                        """
                        UPDATE drydock.run SET state = 'ROLLED_BACK', finished = clock_timestamp()
                        WHERE state = 'ROLLING_BACK' AND id = (SELECT undoes FROM drydock.run WHERE id = ?)
                        """,
                        run);
            }
        });
    }

    @Override
    public void giveUp(long given) {
        run = given;
        ended(RunRecord.State.GIVEN_UP, null);
    }
}
