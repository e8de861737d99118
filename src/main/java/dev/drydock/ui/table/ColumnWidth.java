package dev.drydock.ui.table;

import dev.drydock.rows.Page;
import dev.drydock.ui.workspace.TypeWords;

import java.util.List;

/// How wide a column begins, from what its first rows hold.
final class ColumnWidth {
    private static final double TEXT_CHARACTER = 7.1;
    private static final double CODE_CHARACTER = 7.6;
    private static final double PADDING = 28;
    private static final double MINIMUM = 76;
    private static final double MAXIMUM = 292;
    private static final double TEXT_MAXIMUM = 236;
    private static final int ROWS_LOOKED_AT = 60;

    private ColumnWidth() {}

    static double of(Page.Column header, CellKind kind, List<Page.Row> rows, int index) {
        int longest = 0;
        for (Page.Row row : rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT))) {
            String text = row.cells().get(index).text();
            longest = Math.max(longest, text == null ? 4 : text.length());
        }
        double character = kind == CellKind.CODE ? CODE_CHARACTER : TEXT_CHARACTER;
        double most = kind == CellKind.CODE ? MAXIMUM : TEXT_MAXIMUM;
        double head =
                TEXT_CHARACTER
                        * Math.max(
                                header.name().length() + 2,
                                TypeWords.brief(header.type()).length());
        return Math.clamp(PADDING + Math.max(longest * character, head), MINIMUM, most);
    }
}
