package dev.drydock.ui.kit;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The only class that leaves the window's thread and returns to it.
public final class Background {
    private final Executor away;
    private final Consumer<Runnable> toWindow;
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    private Background(Executor away, Consumer<Runnable> toWindow) {
        this.away = away;
        this.toWindow = toWindow;
    }

    /// For the window: work on virtual threads, results on the window's thread.
    public static Background ofWindow() {
        return new Background(
                work -> Thread.ofVirtual().name("background").start(work), Platform::runLater);
    }

    /// For tests of models: everything happens at once, on the calling thread.
    public static Background immediate() {
        return new Background(Runnable::run, Runnable::run);
    }

    /// What runs now, oldest first.
    public ObservableList<Job> running() {
        return running;
    }

    /// Starts work. Exactly one of `done` and `failed` is called, on the window's thread; none after a cancel.
    ///
    /// @param doing what it does, for people
    public <T> Job run(
            String doing, Work<T> work, Consumer<? super T> done, Consumer<Exception> failed) {
        Job job = new Job(doing, away, toWindow);
        running.add(job);
        away.execute(() -> perform(job, work, done, failed));
        return job;
    }

    private <T> void perform(
            Job job, Work<T> work, Consumer<? super T> done, Consumer<Exception> failed) {
        Runnable ending;
        try {
            T result = work.run(job);
            ending = () -> done.accept(result);
        } catch (Exception e) {
            ending = () -> failed.accept(e);
        }
        Runnable last = ending;
        toWindow.accept(() -> {
            running.remove(job);
            job.ended();
            if (!job.isCancelled()) {
                last.run();
            }
        });
    }

    /// A place where only the newest job counts: starting one cancels the one before.
    public Slot slot() {
        return new Slot(this);
    }

    /// What a job does.
    @FunctionalInterface
    public interface Work<T> {
        /// Does the work, looking at `job` for a cancel between steps.
        ///
        /// @throws Exception any failure; it is handed to the job's `failed`
        T run(Job job) throws Exception;
    }
}
