package dev.drydock.rehearsal.content;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rows on which a migration was rehearsed.
///
/// @param kind where they are from, in words: `generated`, `sampled`; empty when there are none
/// @param rows how many, by the table's qualified name
/// @param leftOut what could not be filled and why, one sentence each
public record Content(String kind, SortedMap<String, Long> rows, List<String> leftOut) {
    /// A copy without rows.
    public static final Content NOTHING = new Content("", new TreeMap<>(), List.of());

    public Content {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        leftOut = List.copyOf(leftOut);
    }

    /// Whether nobody asked for rows.
    public boolean isNothing() {
        return kind.isEmpty();
    }

    /// One sentence: `Times are of 6 tables with 6,000 generated rows.`
    public String words() {
        long filled = rows.values().stream().filter(count -> count > 0).count();
        long sum = rows.values().stream().mapToLong(Long::longValue).sum();
        return String.format(
                Locale.ROOT,
                "Times are of %d %s with %,d %s %s, on the sandbox's server.",
                filled,
                filled == 1 ? "table" : "tables",
                sum,
                kind,
                sum == 1 ? "row" : "rows");
    }
}
