package dev.drydock.run;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.ExpectedWork;
import dev.drydock.migration.Step;
import dev.drydock.postgres.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much more room a migration needs on the server's disk while it runs, as an estimate: tables that are written anew stand there twice,
/// rows that are filled too until they are vacuumed, indexes come on top, and all of it is written to the log as well.
final class DiskNeed {
    /// Less than this is no news.
    private static final long WORTH_TELLING = 1L << 30;

    private final Session session;
    private final SortedMap<ObjectAddress, Long> rewritten = new TreeMap<>();
    private final SortedMap<ObjectAddress, Long> filled = new TreeMap<>();
    private final SortedMap<ObjectAddress, Long> built = new TreeMap<>();

    private DiskNeed(Session session) {
        this.session = session;
    }

    /// A sentence or two, or nothing when the need is small.
    static List<String> warnings(Session session, List<Step> steps) {
        return warnings(session, steps, WORTH_TELLING, FreeDisk.of(session));
    }

    /// @param least what is worth telling, in bytes, while there is room enough
    /// @param free what the disk has left, in bytes, if that is known
    static List<String> warnings(Session session, List<Step> steps, long least, OptionalLong free) {
        DiskNeed need = new DiskNeed(session);
        steps.forEach(need::add);
        boolean isShort = need.withLog() > free.orElse(Long.MAX_VALUE);
        return need.total() < least && !isShort ? List.of() : List.of(need.words(free));
    }

    private void add(Step step) {
        if (step instanceof Step.Backfill backfill) {
            filled.merge(backfill.table(), bytes("pg_table_size", backfill.table()), Long::sum);
        }
        for (ExpectedWork work : step.works()) {
            switch (work.work()) {
                case REWRITE ->
                        rewritten.put(
                                work.relation(), bytes("pg_total_relation_size", work.relation()));
                case BUILD -> built.merge(work.relation(), index(work.relation()), Long::sum);
                case SCAN -> {}
            }
        }
    }

    private long bytes(String function, ObjectAddress relation) {
        return session.queryOne(
                "SELECT coalesce(" + function + "(to_regclass(?)), 0)",
                row -> row.bigint(1),
                relation.sql());
    }

    /// As large as the table's other indexes are on average; a fifth of the table where it has none.
    private long index(ObjectAddress table) {
        return session.queryOne(
                """
                SELECT coalesce((SELECT avg(pg_relation_size(indexrelid)) FROM pg_index WHERE indrelid = to_regclass(?)),
                                pg_relation_size(to_regclass(?)) / 5, 0)::bigint
                """,
                row -> row.bigint(1),
                table.sql(),
                table.sql());
    }

    private long total() {
        return sum(rewritten) + sum(filled) + sum(built);
    }

    /// All that is written is logged too, and the log may stay until all of it is replicated and archived.
    private long withLog() {
        return 2 * total();
    }

    private static long sum(SortedMap<ObjectAddress, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private String words(OptionalLong free) {
        List<String> parts = new ArrayList<>();
        rewritten.forEach((table, bytes) -> part(parts, table, "is written anew", bytes));
        filled.forEach(
                (table, bytes) -> part(parts, table, "gets new versions of its rows", bytes));
        built.forEach((table, bytes) -> part(parts, table, "gets indexes", bytes));
        return "While this runs it needs about "
                + Facts.size(total())
                + " more of the server's disk: "
                + String.join(", ", parts)
                + ". About as much again is written to the log, which stays until replicas and"
                + " archive have it. "
                + room(free);
    }

    private String room(OptionalLong free) {
        if (free.isEmpty()) {
            return "How much is free is not known here: look on the server before you begin.";
        }
        String left = Facts.size(free.getAsLong());
        return withLog() > free.getAsLong()
                ? "The disk of the data directory has only "
                        + left
                        + " free: make room before you begin."
                : "The disk of the data directory has " + left + " free.";
    }

    private static void part(List<String> parts, ObjectAddress table, String what, long bytes) {
        if (bytes > 0) {
            parts.add(table.words() + " " + what + " (" + Facts.size(bytes) + ")");
        }
    }
}
