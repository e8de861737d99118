package dev.drydock.lab;

import dev.drydock.lab.ColumnSpread.Part;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.random.RandomGenerator;

/// How wide entries of an index are: drawn from what statistics tell of its columns, so that the waste of alignment is right too.
///
/// @param spreads of the columns, keys first
record EntryWidths(List<FreshColumn> columns, List<ColumnSpread> spreads) {
    private static final int HEADER = 8;
    private static final int HEADER_WITH_NULLS = 16;
    private static final int SHORT_MAX = 127;

    EntryWidths {
        columns = List.copyOf(columns);
        spreads = List.copyOf(spreads);
    }

    /// The size of one entry, aligned.
    int draw(RandomGenerator random) {
        return draw(random, -1, null);
    }

    /// The size of one entry, aligned, when the value of one column is known.
    int draw(RandomGenerator random, int known, @Nullable Part value) {
        Part[] drawn = new Part[columns.size()];
        for (int i = 0; i < drawn.length; i++) {
            ColumnSpread spread = spreads.get(i);
            drawn[i] =
                    i == known && value != null ? value : spread.parts().get(spread.draw(random));
        }
        return size(drawn);
    }

    /// The size of an entry with such values, aligned.
    int size(Part[] values) {
        boolean hasNulls = false;
        for (Part value : values) {
            hasNulls |= value.isNull();
        }
        int offset = hasNulls ? HEADER_WITH_NULLS : HEADER;
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isNull()) {
                FreshColumn column = columns.get(i);
                int width = column.length() > 0 ? column.length() : values[i].width();
                boolean isShort = column.length() <= 0 && width <= SHORT_MAX;
                int alignment = isShort ? 1 : column.alignment();
                offset = Math.ceilDiv(offset, alignment) * alignment + width;
            }
        }
        return BtreeFilling.align(offset);
    }
}
