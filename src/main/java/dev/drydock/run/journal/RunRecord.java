package dev.drydock.run.journal;

import dev.drydock.catalog.Catalog;
import dev.drydock.migration.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// What a journal knows about a run.
///
/// @param id its number in this journal, from 1
/// @param note why it stands still, in words, or null
/// @param started when, as the server or the clock wrote it
/// @param heartbeat when it last showed a sign of life
/// @param finished when it came to its end, or null
/// @param runner who runs it, or ran it last
/// @param steps one for each step of the undertaking
/// @param backfills by the number of their step, those that have begun
public record RunRecord(
        long id,
        Undertaking undertaking,
        State state,
        @Nullable String note,
        String started,
        @Nullable String heartbeat,
        @Nullable String finished,
        RunnerRecord runner,
        List<StepRecord> steps,
        SortedMap<Integer, BackfillRecord> backfills) {

    /// How far a run is.
    public enum State {
        /// Somebody runs it, or was killed while doing so.
        RUNNING,
        /// It has stopped at an error, a pause, or somebody's wish.
        STOPPED,
        /// It has reached its goal.
        DONE,
        /// Another run takes it back.
        ROLLING_BACK,
        /// It was taken back.
        ROLLED_BACK,
        /// Somebody has decided not to go on.
        GIVEN_UP;

        /// Whether somebody has to go on with it, or take it back.
        public boolean isUnfinished() {
            return this == RUNNING || this == STOPPED;
        }

        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    public RunRecord {
        steps = List.copyOf(steps);
        backfills = Collections.unmodifiableSortedMap(new TreeMap<>(backfills));
    }

    /// One that begins now.
    static RunRecord begun(long id, Undertaking undertaking, RunnerRecord runner, String now) {
        return new RunRecord(
                id,
                undertaking,
                State.RUNNING,
                null,
                now,
                now,
                null,
                runner,
                Collections.nCopies(undertaking.steps().size(), StepRecord.PENDING),
                new TreeMap<>());
    }

    /// Whether it can be taken back as far as its state tells.
    public boolean canBeTakenBack() {
        return switch (state) {
            case RUNNING, STOPPED -> true;
            case DONE -> undertaking.kind() != Undertaking.Kind.ROLLBACK;
            case ROLLING_BACK, ROLLED_BACK, GIVEN_UP -> false;
        };
    }

    /// Whether all steps of a unit are done.
    public boolean isDone(Unit unit) {
        return steps.subList(unit.first(), unit.last() + 1).stream()
                .allMatch(step -> step.state() == StepRecord.State.DONE);
    }

    /// Whether a unit was begun and not seen to end.
    private boolean isBegun(Unit unit) {
        return steps.get(unit.first()).attempts() > 0 && !isDone(unit);
    }

    /// The first unit that is not done; null when all are.
    public @Nullable Unit next() {
        return undertaking.units().stream().filter(unit -> !isDone(unit)).findFirst().orElse(null);
    }

    /// Where a live schema differs from how this run has left it; empty as well when a unit took place of which nobody could write, or
    /// when one that stands alone has left its work half-done.
    public List<Drift> drift(Catalog live) {
        Checkpoints checkpoints = undertaking.checkpoints();
        if (checkpoints.isEmpty()) {
            return List.of();
        }
        Unit next = next();
        if (next == null) {
            return checkpoints.touchedDrift(checkpoints.changes().size(), live);
        }
        int at = next.number();
        List<Drift> drift = checkpoints.drift(at, live);
        boolean explained = checkpoints.drift(at + 1, live).isEmpty() || isHalfDone(next, drift);
        return explained ? List.of() : drift;
    }

    /// Whether a broken attempt at a unit explains how the schema differs: a statement outside of a transaction block may leave something
    /// half-done, such as an invalid index.
    public boolean isHalfDone(Unit unit, List<Drift> drift) {
        Set<String> own = undertaking.checkpoints().changes().get(unit.number()).keySet();
        return !unit.inTransaction()
                && isBegun(unit)
                && drift.stream().allMatch(each -> own.contains(each.object()));
    }

    /// The first step that is done and can't be taken back; null when there is none.
    public @Nullable Integer pointOfNoReturn() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = undertaking.steps().get(i);
            if (step.endsTheWayBack() && steps.get(i).state() == StepRecord.State.DONE) {
                return i;
            }
        }
        return null;
    }

    RunRecord with(State newState, @Nullable String newNote, @Nullable String newFinished) {
        return new RunRecord(
                id,
                undertaking,
                newState,
                newNote,
                started,
                heartbeat,
                newFinished,
                runner,
                steps,
                backfills);
    }

    RunRecord with(RunnerRecord newRunner) {
        return new RunRecord(
                id,
                undertaking,
                state,
                note,
                started,
                heartbeat,
                finished,
                newRunner,
                steps,
                backfills);
    }

    RunRecord withBackfills(SortedMap<Integer, BackfillRecord> newBackfills) {
        return new RunRecord(
                id,
                undertaking,
                state,
                note,
                started,
                heartbeat,
                finished,
                runner,
                steps,
                newBackfills);
    }

    RunRecord withSteps(List<StepRecord> newSteps) {
        return new RunRecord(
                id,
                undertaking,
                state,
                note,
                started,
                heartbeat,
                finished,
                runner,
                newSteps,
                backfills);
    }

    /// The same run, in which something happened to all steps of a unit.
    RunRecord with(Unit unit, BiFunction<StepRecord, String, StepRecord> what, String now) {
        List<StepRecord> changed = new ArrayList<>(steps);
        for (int step = unit.first(); step <= unit.last(); step++) {
            changed.set(step, what.apply(steps.get(step), now));
        }
        return new RunRecord(
                id, undertaking, state, note, started, now, finished, runner, changed, backfills);
    }
}
