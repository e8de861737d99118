package dev.drydock.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Something that runs outside of the window's thread. Its properties change on the window's thread only.
public final class Job {
    /// The value of `progressProperty` while nobody knows how far the job is.
    public static final double UNKNOWN = -1;

    private final ReadOnlyStringWrapper doing;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<Runnable> onCancel = new ArrayList<>();
    private final Executor away;
    private final Consumer<Runnable> toWindow;

    Job(String doing, Executor away, Consumer<Runnable> toWindow) {
        this.doing = new ReadOnlyStringWrapper(doing);
        this.away = away;
        this.toWindow = toWindow;
    }

    /// What it is doing, for people: `Reading the catalog`.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// From 0 to 1, or `UNKNOWN`.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Asks it to stop; its result is not wanted any more. May be called from any thread, and more than once.
    public void cancel() {
        List<Runnable> actions;
        synchronized (onCancel) {
            if (!cancelled.compareAndSet(false, true)) {
                return;
            }
            actions = List.copyOf(onCancel);
        }
        if (!actions.isEmpty()) {
            away.execute(() -> actions.forEach(Runnable::run));
        }
    }

    /// Whether somebody asked it to stop. For the work itself, to look at between two steps.
    public boolean isCancelled() {
        return cancelled.get();
    }

    /// Registers what ends a wait that the work is about to begin, such as cancelling a statement. It may wait itself: it runs
    /// outside of the window's thread, at once when the job was already cancelled.
    public void onCancel(Runnable action) {
        synchronized (onCancel) {
            if (!cancelled.get()) {
                onCancel.add(action);
                return;
            }
        }
        action.run();
    }

    /// Reports what the work is doing now. For the work itself, from its own thread.
    public void report(String now) {
        toWindow.accept(() -> doing.set(now));
    }

    /// Reports how far the work is, from 0 to 1. For the work itself, from its own thread.
    public void report(String now, double part) {
        toWindow.accept(() -> {
            doing.set(now);
            progress.set(part);
        });
    }

    /// Hands something over to the window's thread, unless the job was cancelled meanwhile.
    public void tell(Runnable news) {
        toWindow.accept(() -> {
            if (!cancelled.get()) {
                news.run();
            }
        });
    }

    void ended() {
        running.set(false);
    }
}
