package dev.drydock.explain.advice;

import dev.drydock.explain.PlanNode;

import org.jspecify.annotations.Nullable;

/// One piece of advice about a plan.
///
/// @param rule which rule gives it, such as `sort-on-disk`
/// @param node the node it is about, null for the plan as a whole
/// @param savingMillis the time that could be saved at most: of the nodes that the cure makes superfluous; null where no time tells
/// @param what the observation, in a few words
/// @param why the numbers behind it, in a sentence
/// @param cure what to do, in a sentence; for what is fine, why nothing need be done
/// @param sql the cure as a statement, null where there is none to give
/// @param fine whether nothing need be done
public record Advice(
        String rule,
        @Nullable PlanNode node,
        @Nullable Double savingMillis,
        String what,
        String why,
        String cure,
        @Nullable String sql,
        boolean fine) {

    /// Advice about a node and the time it could save.
    public static Advice of(
            String rule, PlanNode node, double savingMillis, String what, String why, String cure) {
        return new Advice(rule, node, savingMillis, what, why, cure, null, false);
    }

    /// Advice about the plan as a whole.
    public static Advice ofPlan(
            String rule, @Nullable Double savingMillis, String what, String why, String cure) {
        return new Advice(rule, null, savingMillis, what, why, cure, null, false);
    }

    /// Something that looks odd and is as it should be.
    public static Advice fine(String rule, PlanNode node, String what, String why, String cure) {
        return new Advice(rule, node, null, what, why, cure, null, true);
    }

    /// The same advice with its cure as a statement.
    public Advice with(@Nullable String statement) {
        return new Advice(rule, node, savingMillis, what, why, cure, statement, fine);
    }
}
