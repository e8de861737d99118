package dev.drydock.run.journal;

import org.jspecify.annotations.Nullable;

/// What a journal knows about a step.
///
/// @param attempts how often it was begun
/// @param error why it failed last, in words, or null
public record StepRecord(
        State state,
        int attempts,
        @Nullable String started,
        @Nullable String finished,
        @Nullable String error) {
    /// Not begun.
    public static final StepRecord PENDING = new StepRecord(State.PENDING, 0, null, null, null);

    /// How far a step is.
    public enum State {
        PENDING,
        RUNNING,
        DONE,
        FAILED
    }

    StepRecord begun(String now) {
        return new StepRecord(State.RUNNING, attempts + 1, now, null, null);
    }

    StepRecord done(String now) {
        return new StepRecord(State.DONE, attempts, started, now, null);
    }

    StepRecord failed(String why) {
        return new StepRecord(State.FAILED, attempts, started, null, why);
    }
}
