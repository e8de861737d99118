package dev.drydock.run;

import org.jspecify.annotations.Nullable;

/// One way through all rows that a table has when the walk begins.
sealed interface BatchWalk permits KeyWalk, PageWalk {
    /// A piece of the table.
    ///
    /// @param relation the relation to update, qualified and quoted
    /// @param range a condition that only the rows of this piece meet
    /// @param rows how many rows it has, or about so many
    /// @param end where the next piece begins, for the walk itself
    record Batch(String relation, String range, long rows, String end) {}

    /// The piece after the last one that is done.
    ///
    /// @return null at the end of the table
    @Nullable Batch next(int rows);

    /// Moves on behind a piece.
    void done(Batch batch);

    /// Where the walk is after a piece, in words from which a walk of another process can go on.
    String cursorAfter(Batch batch);
}
