package dev.drydock.run;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Walks along a unique key. The end of each piece is looked up in the index first; a plain range in the UPDATE then stays an
/// index scan, which a join with a limited subselect does not.
///
/// Rows with a key above the greatest one at the start are new, and have their value from the column's default.
final class KeyWalk implements BatchWalk {
    private final Session session;
    private final String relation;
    private final String key;
    private final String keyTexts;
    private final List<String> types;
    private final @Nullable String greatest;
    private @Nullable String position;
    private boolean atEnd;

    KeyWalk(Session session, ObjectAddress table, List<String> columns, @Nullable String cursor) {
        this.session = session;
        this.relation = table.sql();
        List<String> quoted = columns.stream().map(Identifier::quote).toList();
        this.key = "(" + String.join(", ", quoted) + ")";
        this.keyTexts = texts(quoted);
        this.types = columns.stream().map(this::type).toList();
        this.greatest =
                bound(
                        "SELECT "
                                + keyTexts
                                + " FROM "
                                + relation
                                + " ORDER BY "
                                + String.join(" DESC, ", quoted)
                                + " DESC LIMIT 1");
        this.atEnd = greatest == null;
        this.position = cursor;
    }

    /// A cast keeps its column's name, and ORDER BY would take that name for the text; hence the names of their own.
    private static String texts(List<String> quoted) {
        List<String> texts = new ArrayList<>();
        for (String column : quoted) {
            texts.add(column + "::text AS drydock_key_" + texts.size());
        }
        return String.join(", ", texts);
    }

    private String type(String column) {
        return session.queryOne(
                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid ="
                        + " to_regclass(?) AND attname = ? AND NOT attisdropped",
                row -> row.string(1),
                relation,
                column);
    }

    @Override
    public @Nullable Batch next(int rows) {
        if (atEnd || greatest == null) {
            return null;
        }
        String after = position == null ? "true" : key + " > " + position;
        String upTo = key + " <= " + greatest;
        String end =
                bound(
                        "SELECT "
                                + keyTexts
                                + " FROM "
                                + relation
                                + " WHERE "
                                + after
                                + " AND "
                                + upTo
                                + " ORDER BY "
                                + key.substring(1, key.length() - 1)
                                + " OFFSET "
                                + (rows - 1)
                                + " LIMIT 1");
        String last = end == null ? greatest : end;
        String range = after + " AND " + key + " <= " + last;
        return new Batch(relation, range, end == null ? rest(range) : rows, last);
    }

    private long rest(String range) {
        return session.count("SELECT count(*) FROM " + relation + " WHERE " + range);
    }

    @Override
    public void done(Batch batch) {
        position = batch.end();
        atEnd = batch.end().equals(greatest);
    }

    @Override
    public String cursorAfter(Batch batch) {
        return batch.end();
    }

    /// The key that a query finds, as a row of typed literals.
    private @Nullable String bound(String sql) {
        List<String> found = session.query(sql, this::literals);
        return found.isEmpty() ? null : found.getFirst();
    }

    private String literals(Session.Row row) {
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            literals.add(Identifier.literal(row.string(i + 1)) + "::" + types.get(i));
        }
        return "(" + String.join(", ", literals) + ")";
    }
}
