package dev.drydock.explain.read;

import dev.drydock.explain.Plan;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

/// One plan of a text.
public sealed interface PlanEntry {
    /// A plan that was read to its end.
    ///
    /// @param at where it begins
    record Whole(Plan plan, Position at) implements PlanEntry {}

    /// A plan that stops making sense.
    ///
    /// @param problem what is wrong, in a sentence
    /// @param at where
    /// @param rest what could be read before, or null when it was nothing
    record Broken(String problem, Position at, @Nullable Plan rest) implements PlanEntry {}
}
