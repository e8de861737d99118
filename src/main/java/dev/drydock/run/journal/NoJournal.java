package dev.drydock.run.journal;

import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Writes nothing; for databases that are thrown away.
public final class NoJournal implements Journal {
    private final Map<Integer, BackfillRecord> backfills = new TreeMap<>();

    @Override
    public @Nullable RunRecord latest(Predicate<RunRecord> wanted) {
        return null;
    }

    @Override
    public @Nullable RunRecord unfinished() {
        return null;
    }

    @Override
    public RunRecord begin(Undertaking undertaking, RunnerRecord runner) {
        return RunRecord.begun(0, undertaking, runner, "");
    }

    @Override
    public RunRecord claim(long run, RunnerRecord runner) {
        throw new IllegalStateException("there is no run to go on with");
    }

    @Override
    public boolean fence(Session worker, RunnerRecord runner) {
        return true;
    }

    @Override
    public void begun(Unit unit) {}

    @Override
    public void doneInside(Session worker, Unit unit) {}

    @Override
    public void done(Unit unit) {}

    @Override
    public void failed(int step, String error) {}

    @Override
    public BackfillRecord backfill(int step) {
        return backfills.getOrDefault(step, BackfillRecord.START);
    }

    @Override
    public void batchInside(Session worker, int step, BackfillRecord progress) {}

    @Override
    public void batchDone(int step, BackfillRecord progress) {
        backfills.put(step, progress);
    }

    @Override
    public void ended(RunRecord.State state, @Nullable String note) {}

    @Override
    public void giveUp(long run) {}
}
