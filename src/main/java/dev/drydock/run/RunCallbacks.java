package dev.drydock.run;

import dev.drydock.migration.Step;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// Whom a run tells, asks and obeys.
///
/// @param events told about everything, on the run's thread
/// @param pace looked at before each batch
/// @param mayContinue asked at a pause, on the run's thread; may take its time
public record RunCallbacks(
        Consumer<StepEvent> events,
        StepObserver observer,
        Predicate<Step.Pause> mayContinue,
        Cancellation cancellation,
        Pace pace) {

    /// Tells nobody, and stops at the first pause.
    public static RunCallbacks quiet() {
        return new RunCallbacks(
                event -> {}, StepObserver.NONE, pause -> false, new Cancellation(), new Pace());
    }

    public RunCallbacks withEvents(Consumer<StepEvent> other) {
        return new RunCallbacks(other, observer, mayContinue, cancellation, pace);
    }

    public RunCallbacks withObserver(StepObserver other) {
        return new RunCallbacks(events, other, mayContinue, cancellation, pace);
    }

    public RunCallbacks withMayContinue(Predicate<Step.Pause> other) {
        return new RunCallbacks(events, observer, other, cancellation, pace);
    }

    public RunCallbacks withCancellation(Cancellation other) {
        return new RunCallbacks(events, observer, mayContinue, other, pace);
    }

    public RunCallbacks withPace(Pace other) {
        return new RunCallbacks(events, observer, mayContinue, cancellation, other);
    }
}
