package dev.drydock.rows;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads one page of rows after the other. Keeps nothing open on the server between pages. Used by one thread at a time.
public final class RowPages {
    /// A row, with the values that tell where it stands in the order.
    private record Read(Page.Row row, List<@Nullable String> mark) {}

    private final RowReader reader;
    private final RelationColumns columns;
    private final RowQuery query;
    private final Page.Walk walk;
    private @Nullable List<@Nullable String> after;
    private long offset;
    private boolean last;

    RowPages(RowReader reader, RelationColumns columns, RowQuery query, Page.Walk walk) {
        this.reader = reader;
        this.columns = columns;
        this.query = query;
        this.walk = walk;
    }

    /// How the pages are found.
    public Page.Walk walk() {
        return walk;
    }

    /// The next page; empty after the last one.
    ///
    /// @throws dev.drydock.postgres.PgException when the server refuses, such as a filter's value that its type does not know, or it
    ///     was stopped; the same page can be asked for again
    public Page next(int rowsMax, StopSignal stop) {
        List<Read> read = last ? List.of() : read(rowsMax, stop);
        List<Read> shown = read.size() > rowsMax ? read.subList(0, rowsMax) : read;
        last = read.size() <= rowsMax;
        if (!shown.isEmpty()) {
            after = shown.getLast().mark();
            offset += shown.size();
        }
        return new Page(
                columns.columns().stream()
                        .map(column -> new Page.Column(column.name(), column.type()))
                        .toList(),
                shown.stream().map(Read::row).toList(),
                last,
                walk);
    }

    /// One row more than wanted tells whether there are more.
    private List<Read> read(int rowsMax, StopSignal stop) {
        RowSql sql = new RowSql(columns, query, walk);
        RowSql.Query page = sql.page(after, offset, rowsMax + 1);
        return reader.page(page, sql.isByPlaceAlone(), stop, row -> row(row, sql));
    }

    private Read row(Session.Row row, RowSql sql) {
        int cellCount = columns.columns().size();
        List<Page.Cell> cells = new ArrayList<>(cellCount);
        for (int i = 1; i <= cellCount; i++) {
            cells.add(cell(row.text(i)));
        }
        List<@Nullable String> mark = new ArrayList<>();
        for (int i = 1; i <= sql.markCount(); i++) {
            mark.add(row.text(cellCount + i));
        }
        return new Read(
                new Page.Row(key(mark, sql.keyCount()), cells), Collections.unmodifiableList(mark));
    }

    private @Nullable RowKey key(List<@Nullable String> mark, int keyCount) {
        List<String> values = new ArrayList<>();
        for (@Nullable String value : mark.subList(mark.size() - keyCount, mark.size())) {
            values.add(String.valueOf(value));
        }
        return switch (walk) {
            case Page.Walk.ByKey key -> new RowKey(key.columns(), values);
            case Page.Walk.ByPlace place -> new RowKey(List.of("ctid"), values);
            case Page.Walk.ByOffset counted -> null;
        };
    }

    private static Page.Cell cell(@Nullable String text) {
        if (text == null || text.codePointCount(0, text.length()) <= Page.TEXT_MAX) {
            return new Page.Cell(text, false);
        }
        return new Page.Cell(text.substring(0, text.offsetByCodePoints(0, Page.TEXT_MAX)), true);
    }
}
