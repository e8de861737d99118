package dev.drydock.ui.kit;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The only class that leaves the window's thread and returns to it.
public final class Background {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PULSES = 4;

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

    /// Starts the toolkit without a window of its own, for taking pictures. From a thread that is not the window's.
    public static void startToolkit() {
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(true));
        Platform.setImplicitExit(false);
        join(up);
    }

    /// Ends the toolkit.
    public static void stopToolkit() {
        Platform.exit();
    }

    /// Does something on the window's thread and waits for it. From any other thread.
    ///
    /// @throws IllegalStateException when it fails or takes too long
    public static <T> T onWindow(Callable<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return join(result);
    }

    /// Waits until a value is as wanted. From any thread but the window's.
    ///
    /// @throws IllegalStateException when it takes too long
    public static <T extends @Nullable Object> void until(
            ObservableValue<T> value, Predicate<? super T> wanted) {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        Subscription subscription =
                onWindow(() ->
                        value.subscribe(now -> {
                            if (wanted.test(now)) {
                                reached.complete(true);
                            }
                        }));
        join(reached);
        onWindow(() -> {
            subscription.unsubscribe();
            return true;
        });
    }

    /// Lets the layout happen that is due.
    public static void settle() {
        for (int i = 0; i < PULSES; i++) {
            CompletableFuture<Boolean> pulse = new CompletableFuture<>();
            Platform.runLater(() -> {
                Platform.requestNextPulse();
                Platform.runLater(() -> pulse.complete(true));
            });
            join(pulse);
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window did not get there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the window", e);
        }
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
