package dev.drydock.run;

import dev.drydock.migration.Style;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How long a run waits for locks, how often it tries again, and how large its batches are.
///
/// @param lockTimeouts one attempt at a transaction for each; short ones first, so that queries queue behind us for an instant only
/// @param retryPause the pause after the first attempt; each is half as long again as the one before
/// @param retryPauseMax the longest pause between attempts
/// @param statementTimeout for statements in transactions; zero means none
/// @param runnerLockPatience how long to wait for another run on the same database to end
/// @param batchTarget how long a batch of a backfill should take
/// @param batchRowsMin the smallest batch
/// @param batchRowsMax the largest batch; above some 50,000 rows the planner leaves the index
/// @param batchPause the pause between batches, for others to get work done
/// @param sweepsMax how often a backfill goes back for rows that moved or came late
/// @param qualified whether all names in the steps are qualified: then the run empties `search_path`, so that no schema of the
///     user's comes before `pg_catalog`, and leaves function bodies unchecked, as they may name what a later step makes
/// @param damagePerAttempt how long others may wait for one attempt at a transaction, added up over all sessions that wait
/// @param damagePerRun how long others may wait for the whole run
public record RunSettings(
        List<Duration> lockTimeouts,
        Duration retryPause,
        Duration retryPauseMax,
        Duration statementTimeout,
        Duration runnerLockPatience,
        Duration batchTarget,
        int batchRowsMin,
        int batchRowsMax,
        Duration batchPause,
        int sweepsMax,
        boolean qualified,
        Duration damagePerAttempt,
        Duration damagePerRun) {

    /// Who waits behind us waits for as long as an attempt, so that long ones come only after somebody has been in the way for more
    /// than ten seconds.
    private static final List<Duration> LADDER =
            Stream.of(
                            50, 50, 100, 100, 150, 150, 200, 200, 200, 200, 200, 200, 300, 500, 800,
                            1000, 1500, 2000, 2000)
                    .map(Duration::ofMillis)
                    .toList();

    private static final Duration ONLINE_STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    public RunSettings {
        lockTimeouts = List.copyOf(lockTimeouts);
        if (lockTimeouts.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one attempt");
        }
    }

    /// Settings that suit a style: an online migration's transactions are short by construction, so a statement in them that takes
    /// long is a mistake; the direct style may rewrite a table for an hour.
    public static RunSettings of(Style style) {
        return new RunSettings(
                LADDER,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                switch (style) {
                    case ONLINE -> ONLINE_STATEMENT_TIMEOUT;
                    case DIRECT -> Duration.ZERO;
                },
                Duration.ofSeconds(2),
                Duration.ofMillis(150),
                100,
                20_000,
                Duration.ofMillis(20),
                8,
                true,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20));
    }

    /// The longest of the attempts at a transaction that begin within a time, when all fail.
    public Duration longestAttemptWithin(Duration time) {
        Duration start = Duration.ZERO;
        Duration pause = retryPause;
        Duration longest = lockTimeouts.getFirst();
        for (Duration attempt : lockTimeouts) {
            if (start.compareTo(time) > 0) {
                return longest;
            }
            longest = attempt.compareTo(longest) > 0 ? attempt : longest;
            start = start.plus(attempt).plus(pause);
            Duration next = pause.multipliedBy(3).dividedBy(2);
            pause = next.compareTo(retryPauseMax) > 0 ? retryPauseMax : next;
        }
        return longest;
    }

    public RunSettings withLockTimeouts(List<Duration> timeouts) {
        return with(timeouts, qualified, damagePerAttempt, damagePerRun);
    }

    /// For SQL that people wrote: names are looked up as in any session, function bodies are checked.
    public RunSettings asWritten() {
        return with(lockTimeouts, /* newQualified= */ false, damagePerAttempt, damagePerRun);
    }

    /// With another limit to what others may wait for the run.
    public RunSettings withDamage(Duration perAttempt, Duration perRun) {
        return with(lockTimeouts, qualified, perAttempt, perRun);
    }

    private RunSettings with(
            List<Duration> newTimeouts,
            boolean newQualified,
            Duration newPerAttempt,
            Duration newPerRun) {
        return new RunSettings(
                newTimeouts,
                retryPause,
                retryPauseMax,
                statementTimeout,
                runnerLockPatience,
                batchTarget,
                batchRowsMin,
                batchRowsMax,
                batchPause,
                sweepsMax,
                newQualified,
                newPerAttempt,
                newPerRun);
    }
}
