package dev.drydock.run;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Walks along the pages of a table without a key. Rows that are updated meanwhile move to pages that are done already or lie
/// behind the end, so one walk alone is never enough.
final class PageWalk implements BatchWalk {
    private record Leaf(String relation, long pages, long rowsPerPage) {}

    private final Deque<Leaf> leaves;
    private long page;

    /// @param cursor the page where to begin, a space, and a relation
    PageWalk(Session session, ObjectAddress table, @Nullable String cursor) {
        leaves =
                new ArrayDeque<>(
                        session.query(
                                """
                                WITH leaf AS (
                                    SELECT c.oid, c.reltuples, c.relpages,
                                           pg_relation_size(c.oid) / current_setting('block_size')::bigint AS pages
                                    FROM pg_class c
                                    WHERE c.relkind = 'r'
                                      AND (c.oid = to_regclass(?)
                                           OR c.oid IN (SELECT relid FROM pg_partition_tree(to_regclass(?)) WHERE isleaf))
                                )
                                SELECT format('%I.%I', n.nspname, c.relname), leaf.pages,
                                       CASE WHEN leaf.relpages > 0 AND leaf.reltuples > 0
                                            THEN greatest(ceil(leaf.reltuples / leaf.relpages), 1)::bigint ELSE 50 END
                                FROM leaf JOIN pg_class c USING (oid) JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE leaf.pages > 0
                                ORDER BY format('%I.%I', n.nspname, c.relname) COLLATE "C"
                                """,
                                row -> new Leaf(row.string(1), row.bigint(2), row.bigint(3)),
                                table.sql(),
                                table.sql()));
        if (cursor != null) {
            moveTo(cursor);
        }
    }

    private void moveTo(String cursor) {
        int space = cursor.indexOf(' ');
        String relation = cursor.substring(space + 1);
        while (!leaves.isEmpty() && leaves.element().relation().compareTo(relation) < 0) {
            leaves.remove();
        }
        if (!leaves.isEmpty() && leaves.element().relation().equals(relation)) {
            page = Long.parseLong(cursor.substring(0, space));
        }
    }

    @Override
    public String cursorAfter(Batch batch) {
        return batch.end() + " " + leaves.element().relation();
    }

    @Override
    public @Nullable Batch next(int rows) {
        Leaf leaf = leaves.peek();
        if (leaf == null) {
            return null;
        }
        long count = Math.max(1, rows / leaf.rowsPerPage());
        long end = Math.max(page, Math.min(leaf.pages(), page + count));
        String range = "ctid >= '(" + page + ",0)'::tid AND ctid < '(" + end + ",0)'::tid";
        return new Batch(
                "ONLY " + leaf.relation(),
                range,
                (end - page) * leaf.rowsPerPage(),
                String.valueOf(end));
    }

    @Override
    public void done(Batch batch) {
        page = Long.parseLong(batch.end());
        Leaf leaf = leaves.peek();
        if (leaf != null && page >= leaf.pages()) {
            leaves.remove();
            page = 0;
        }
    }
}
