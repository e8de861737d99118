package dev.drydock.ui;

import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;

/// Plans for real; pretends to have rehearsed.
public final class ShopReview implements ReviewEngine {
    private final Workspace workspace;

    public ShopReview(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Migration plan(Style style, Job job) {
        Facts facts = workspace.factsProperty().get();
        return Planner.plan(
                workspace.catalogProperty().get(), workspace.wantedProperty().get(), facts, style);
    }

    @Override
    public Result rehearse(Migration migration, Job job) {
        List<StepFacts> steps = new ArrayList<>();
        for (int i = 0; i < migration.steps().size(); i++) {
            Step step = migration.steps().get(i);
            steps.add(new StepFacts(i, step.locks(), List.of(i + 1 + " ms", "no rewrite")));
        }
        return new Result(
                true,
                "equal to target",
                "Rehearsed on PostgreSQL 16.15 in 0.42 s. Result and target differ in nothing.",
                steps,
                List.of());
    }

    @Override
    public List<Finding> findings(Migration migration) {
        return List.of(
                new Finding(
                        Tone.CARE,
                        "step 3",
                        "No index on the new foreign key's column before step 7: deletes of a"
                                + " seller would scan products.",
                        "Build the index first."));
    }

    @Override
    public String script(Migration migration) {
        StringBuilder script = new StringBuilder();
        migration.steps().forEach(step -> script.append(step.sql()).append(";\n\n"));
        return script.toString();
    }
}
