package dev.drydock.run;

import dev.drydock.migration.Step;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// Whom a run tells, asks and obeys.
///
/// @param events told about everything, on the run's thread
/// @param mayContinue asked at a pause, on the run's thread; may take its time
public record RunCallbacks(
        Consumer<StepEvent> events,
        StepObserver observer,
        Predicate<Step.Pause> mayContinue,
        Cancellation cancellation) {

    /// Tells nobody, and stops at the first pause.
    public static RunCallbacks quiet() {
        return new RunCallbacks(event -> {}, StepObserver.NONE, pause -> false, new Cancellation());
    }

    public RunCallbacks withEvents(Consumer<StepEvent> other) {
        return new RunCallbacks(other, observer, mayContinue, cancellation);
    }

    public RunCallbacks withObserver(StepObserver other) {
        return new RunCallbacks(events, other, mayContinue, cancellation);
    }

    public RunCallbacks withMayContinue(Predicate<Step.Pause> other) {
        return new RunCallbacks(events, observer, other, cancellation);
    }

    public RunCallbacks withCancellation(Cancellation other) {
        return new RunCallbacks(events, observer, mayContinue, other);
    }
}
