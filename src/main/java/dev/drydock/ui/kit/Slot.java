package dev.drydock.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A place where only the newest job counts, such as the rows of a table or the plan of a query.
public final class Slot {
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();

    Slot(Background background) {
        this.background = background;
    }

    /// Starts work and cancels what this slot did before.
    public <T> void run(
            String doing,
            Background.Work<T> work,
            Consumer<? super T> done,
            Consumer<Exception> failed) {
        cancel();
        Job next =
                background.run(
                        doing,
                        work,
                        result -> {
                            clear();
                            done.accept(result);
                        },
                        failure -> {
                            clear();
                            failed.accept(failure);
                        });
        if (next.runningProperty().get()) {
            job.set(next);
        }
    }

    /// Asks the running job to stop; its result is not wanted any more.
    public void cancel() {
        Job before = job.get();
        clear();
        if (before != null) {
            before.cancel();
        }
    }

    /// The job that runs now, or null.
    public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return job.get() != null;
    }

    private void clear() {
        job.set(null);
    }
}
