package dev.drydock.ui;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.WayBack;
import dev.drydock.migration.Wishes;
import dev.drydock.rehearsal.Proof;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.rehearsal.content.Content;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.workspace.Workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Plans for real; pretends to have rehearsed.
public final class ShopReview implements ReviewEngine {
    /// While this is wanted, there is a question.
    public static final ObjectAddress ASKS = ObjectAddress.schema("asks");

    private final Workspace workspace;
    private boolean answered;

    public ShopReview(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Migration plan(Wishes wishes, Job job) {
        Facts facts = workspace.factsProperty().get();
        return Planner.plan(
                Renamed.nothing(workspace.catalogProperty().get()),
                workspace.wantedProperty().get(),
                facts,
                wishes,
                new TreeMap<>());
    }

    @Override
    public Rehearsal rehearse(Migration migration, Job job) {
        return proven(migration);
    }

    /// A rehearsal that proves a migration.
    public static Rehearsal proven(Migration migration) {
        List<StepFacts> steps = new ArrayList<>();
        for (int i = 0; i < migration.steps().size(); i++) {
            SortedMap<ObjectAddress, LockMode> locks = new TreeMap<>();
            migration
                    .steps()
                    .get(i)
                    .locks()
                    .forEach(lock -> locks.put(lock.relation(), lock.mode()));
            steps.add(
                    new StepFacts(
                            i,
                            StepFacts.How.MEASURED,
                            Duration.ofMillis(i + 1),
                            locks,
                            locks,
                            List.of(),
                            new TreeMap<>(),
                            List.of(),
                            0,
                            new TreeMap<>(),
                            List.of()));
        }
        return new Rehearsal(
                160015,
                migration,
                steps,
                new Proof.Proven(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Checkpoints.NONE,
                Content.NOTHING,
                List.of(),
                List.of(),
                Duration.ofMillis(420));
    }

    @Override
    public WayBack back(Migration migration, Job job) {
        Catalog from = workspace.catalogProperty().get();
        Catalog to = workspace.wantedProperty().get();
        Migration back = Planner.plan(to, from, Facts.NONE, migration.style());
        return WayBack.of(migration, back, from, to, workspace.factsProperty().get());
    }

    /// As if a column had been dropped and another added by hand.
    @Override
    public List<RenameQuestion> questions(Job job) {
        return answered || !workspace.wantedProperty().get().has(ASKS)
                ? List.of()
                : List.of(
                        new RenameQuestion(
                                Shop.PRODUCTS.column("vendor"),
                                Shop.PRODUCTS.column("vendor_name"),
                                List.of(
                                        "the same type (text)",
                                        "the same place in the table",
                                        "near names"),
                                "If not, the values of shop.products.vendor in about"
                                        + " 184\u2009300 rows are lost.",
                                new Facts.RelationFacts(184_300, 41 << 20)));
    }

    @Override
    public void answer(RenameQuestion question, boolean renamed, Job job) {
        answered = true;
    }

    @Override
    public List<Finding> findings(Migration migration, Rehearsal rehearsal) {
        return Linter.check(
                new Evidence(
                        workspace.catalogProperty().get(),
                        workspace.wantedProperty().get(),
                        migration,
                        workspace.factsProperty().get(),
                        List.of()));
    }
}
