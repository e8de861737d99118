package dev.drydock.run;

import java.time.Duration;

/// How long other sessions have waited for a run so far, added up over all of them.
final class Damage {
    private final Duration perAttempt;
    private final Duration perRun;
    private Duration attempt = Duration.ZERO;
    private Duration run = Duration.ZERO;
    private long sessionsMost;

    /// @param perAttempt what one attempt at a transaction may cause
    /// @param perRun what the whole run may cause
    Damage(Duration perAttempt, Duration perRun) {
        this.perAttempt = perAttempt;
        this.perRun = perRun;
    }

    synchronized void newAttempt() {
        attempt = Duration.ZERO;
    }

    synchronized void add(long sessions, Duration waited) {
        Duration more = waited.multipliedBy(sessions);
        attempt = attempt.plus(more);
        run = run.plus(more);
        sessionsMost = Math.max(sessionsMost, sessions);
    }

    synchronized boolean isTooMuch() {
        return attempt.compareTo(perAttempt) > 0 || isRunOver();
    }

    /// Whether nothing more may be caused at all.
    synchronized boolean isRunOver() {
        return run.compareTo(perRun) > 0;
    }

    /// What was caused so far.
    synchronized Duration caused() {
        return run;
    }

    /// How many sessions waited at the same time at most.
    synchronized long sessionsMost() {
        return sessionsMost;
    }
}
