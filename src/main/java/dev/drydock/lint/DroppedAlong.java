package dev.drydock.lint;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/// Something that a statement dropped because it hangs on what the statement is about.
///
/// @param kind what it is, in the server's words: `view`, `table column`
/// @param identity which one, in the server's words: `public.orders.total`
/// @param name its own name, without what it is in
/// @param cascaded whether the server would have refused the statement for it without `CASCADE`; else it goes silently, as an index
///     goes with its column
/// @param table the table whose rows or values go with it; null when it holds none
public record DroppedAlong(
        String kind, String identity, String name, boolean cascaded, @Nullable ObjectAddress table)
        implements Comparable<DroppedAlong> {
    private static final Comparator<DroppedAlong> ORDER =
            Comparator.comparing(DroppedAlong::kind).thenComparing(DroppedAlong::identity);

    @Override
    public int compareTo(DroppedAlong other) {
        return ORDER.compare(this, other);
    }

    /// `view public.totals`.
    public String words() {
        return kind + " " + identity;
    }

    /// The same with the rows that go: `table public.orders with its rows (about 84 300 rows, 41 MB)`.
    public String words(Facts facts) {
        if (table == null) {
            return words();
        }
        String what = kind.endsWith("column") ? " with its values" : " with its rows";
        return words()
                + what
                + (facts.of(table).rows() < 0 ? "" : " (" + facts.of(table).words() + ")");
    }
}
