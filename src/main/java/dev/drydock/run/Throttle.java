package dev.drydock.run;

import dev.drydock.catalog.Facts;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks once a second whether a backfill hurts: replicas that fall behind or do not replay, log that slots retain, sessions that wait for locks, an
/// autovacuum worker on the same table.
final class Throttle {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final double MUCH = 8;
    private static final double SOME = 3;

    /// What nobody minds yet.
    ///
    /// @param lagSeconds how late a replica is, as far as it tells
    /// @param lagBytes log that a replica has not replayed, also one that tells no time because it replays nothing
    /// @param waiting sessions that wait for locks
    record Limits(double lagSeconds, long lagBytes, long retainedBytes, long waiting) {
        static final Limits USUAL = new Limits(10, 1L << 30, 8L << 30, 5);
    }

    /// What the last look said.
    ///
    /// @param slowdown 1 when nothing hurts
    /// @param why a clause for people, or empty
    record Advice(double slowdown, String why) {}

    private static final Advice NONE = new Advice(1, "");

    private final @Nullable Session eyes;
    private final String table;
    private final Limits limits;
    private Advice advice = NONE;
    private long lastLook = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    /// @param eyes null where nobody else is
    Throttle(@Nullable Session eyes, String table, Limits limits) {
        this.eyes = eyes;
        this.table = table;
        this.limits = limits;
    }

    /// What to do now.
    Advice advice() {
        long now = System.nanoTime();
        if (eyes != null && now - lastLook >= BETWEEN_LOOKS.toNanos()) {
            lastLook = now;
            advice = look(eyes);
        }
        return advice;
    }

    private Advice look(Session session) {
        return session.queryOne(
                """
                SELECT coalesce((SELECT max(extract(epoch FROM replay_lag)) FROM pg_stat_replication), 0)::float8,
                       CASE WHEN pg_is_in_recovery() THEN 0
                            ELSE coalesce((SELECT max(pg_wal_lsn_diff(pg_current_wal_lsn(),
                                                                      coalesce(replay_lsn, flush_lsn, sent_lsn)))
                                           FROM pg_stat_replication), 0) END::bigint,
                       CASE WHEN pg_is_in_recovery() THEN 0
                            ELSE coalesce((SELECT max(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn))
                                           FROM pg_replication_slots), 0) END::bigint,
                       (SELECT count(*) FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database()),
                       EXISTS (SELECT FROM pg_stat_progress_vacuum WHERE relid = to_regclass(?))
                """,
                row ->
                        advice(
                                Double.parseDouble(row.string(1)),
                                row.bigint(2),
                                row.bigint(3),
                                row.bigint(4),
                                row.bool(5)),
                table);
    }

    private Advice advice(double lag, long behind, long retained, long waiting, boolean vacuum) {
        List<String> reasons = new ArrayList<>();
        double slowdown = 1;
        if (lag > limits.lagSeconds()) {
            reasons.add("a replica is " + Math.round(lag) + " s behind");
            slowdown *= MUCH;
        } else if (behind > limits.lagBytes()) {
            reasons.add("a replica has not replayed " + Facts.size(behind) + " of log");
            slowdown *= MUCH;
        }
        if (retained > limits.retainedBytes()) {
            reasons.add("a replication slot retains " + (retained >> 30) + " GB of log");
            slowdown *= MUCH;
        }
        if (waiting > limits.waiting()) {
            reasons.add(waiting + " sessions wait for locks");
            slowdown *= SOME;
        }
        if (vacuum) {
            reasons.add("the table is being vacuumed");
            slowdown *= SOME;
        }
        return reasons.isEmpty() ? NONE : new Advice(slowdown, String.join(", ", reasons));
    }
}
