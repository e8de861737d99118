package dev.drydock.rows;

import dev.drydock.catalog.ObjectAddress;

/// Says that a row that was there is there no more: deleted, or moved when there is no key but its place.
public final class RowGone extends Exception {
    private static final long serialVersionUID = 1L;

    RowGone(ObjectAddress relation, RowKey key) {
        super(
                relation.words()
                        + " has no row any more with "
                        + String.join(", ", key.columns())
                        + " = "
                        + String.join(", ", key.values())
                        + ". Read the rows again.");
    }
}
