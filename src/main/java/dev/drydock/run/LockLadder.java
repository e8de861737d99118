package dev.drydock.run;

import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// How long each attempt at a transaction waits for its locks, and the pauses between. Whoever comes after us queues behind us, so that
/// they wait for as long as an attempt does.
final class LockLadder {
    private static final double PAUSE_GROWTH = 1.5;

    /// An autovacuum worker gives way only to somebody who has waited for `deadlock_timeout`; so soon where we may say so.
    private static final Duration SHORT_DEADLOCK_TIMEOUT = Duration.ofMillis(20);

    private static final Duration AFTER_DEADLOCK_TIMEOUT = Duration.ofMillis(200);

    /// One attempt.
    ///
    /// @param deadlockTimeout after how long it looks for a deadlock, null for as the server says
    private record Rung(Duration lockTimeout, @Nullable Duration deadlockTimeout) {}

    private final RunContext context;
    private int attempt = 1;
    private Rung rung;
    private Duration pause;

    LockLadder(RunContext context) {
        this.context = context;
        this.rung = usual();
        this.pause = context.settings.retryPause();
    }

    private Rung usual() {
        return new Rung(context.settings.lockTimeouts().get(attempt - 1), null);
    }

    /// Which attempt it is, from 1.
    int attempt() {
        return attempt;
    }

    boolean isLast() {
        return attempt >= context.settings.lockTimeouts().size();
    }

    Duration lockTimeout() {
        return rung.lockTimeout();
    }

    /// What the attempt's transaction is told, in SQL.
    String settings() {
        String lock = "SET LOCAL lock_timeout = " + rung.lockTimeout().toMillis();
        Duration deadlock = rung.deadlockTimeout();
        return deadlock == null
                ? lock
                : lock + "; SET LOCAL deadlock_timeout = " + deadlock.toMillis();
    }

    /// How long to wait before the next attempt: about so long, for two runs must not meet again and again.
    Duration pause() {
        return pause;
    }

    /// Waits, and makes the next attempt the present one.
    ///
    /// @param blockers who was in the way of this one
    void climb(List<Blocker> blockers) {
        attempt++;
        Rung gentle = autovacuumRung(blockers);
        rung = gentle == null ? usual() : gentle;
        context.callbacks.cancellation().sleep(jittered(pause));
        pause = grown(pause);
    }

    private @Nullable Rung autovacuumRung(List<Blocker> blockers) {
        if (blockers.isEmpty() || !blockers.stream().allMatch(Blocker::yields)) {
            return null;
        }
        if (maySetDeadlockTimeout()) {
            return new Rung(
                    SHORT_DEADLOCK_TIMEOUT.plus(AFTER_DEADLOCK_TIMEOUT), SHORT_DEADLOCK_TIMEOUT);
        }
        long millis =
                context.watch.queryOne(
                        "SELECT setting::bigint FROM pg_settings WHERE name = 'deadlock_timeout'",
                        row -> row.bigint(1));
        return new Rung(Duration.ofMillis(millis).plus(AFTER_DEADLOCK_TIMEOUT), null);
    }

    /// Superusers may, and from PostgreSQL 15 on whoever was granted it. Outside of a transaction nothing is set.
    private boolean maySetDeadlockTimeout() {
        try {
            context.watch.execute(
                    "SELECT set_config('deadlock_timeout', '"
                            + SHORT_DEADLOCK_TIMEOUT.toMillis()
                            + "', true)");
            return true;
        } catch (PgException e) {
            if (e.error().is(PgError.INSUFFICIENT_PRIVILEGE)) {
                return false;
            }
            throw e;
        }
    }

    private Duration grown(Duration last) {
        Duration longer = Duration.ofMillis((long) (last.toMillis() * PAUSE_GROWTH));
        Duration longest = context.settings.retryPauseMax();
        return longer.compareTo(longest) > 0 ? longest : longer;
    }

    private static Duration jittered(Duration around) {
        return Duration.ofMillis(
                (long) (around.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.0)));
    }
}
