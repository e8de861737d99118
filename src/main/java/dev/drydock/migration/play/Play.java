package dev.drydock.migration.play;

import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One online move.
interface Play {
    /// The steps that make the change without an outage, or null when the move is not for this change.
    @Nullable List<Step> steps(Change change, Context context);

    /// The move in words, for people.
    OnlineMove move();
}
