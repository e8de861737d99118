package dev.drydock.ui.shell;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.draft.Draft;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopApplier;
import dev.drydock.ui.ShopDrafting;
import dev.drydock.ui.ShopPlans;
import dev.drydock.ui.ShopReview;
import dev.drydock.ui.ShopRows;
import dev.drydock.ui.apply.Applier;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.table.RowSource;
import dev.drydock.ui.whatif.WhatIfSource;
import dev.drydock.ui.workspace.Drafting;
import dev.drydock.ui.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;

/// The shop without a server.
final class ShopEngine implements Engine {
    private final Workspace workspace = Shop.workspace();
    private final ShopReview review = new ShopReview(workspace);

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public String url() {
        return "postgresql://reviewer@db-2.internal:5432/shop";
    }

    @Override
    public RowSource rows() {
        return new ShopRows();
    }

    @Override
    public String definition(ObjectAddress relation) {
        return "CREATE TABLE " + relation.sql() + " (\n    id uuid NOT NULL\n)";
    }

    @Override
    public Drafting drafting() {
        return new ShopDrafting();
    }

    @Override
    public ReviewEngine review() {
        return review;
    }

    @Override
    public Applier applier() {
        return new ShopApplier();
    }

    @Override
    public Refreshed refresh(Job job) {
        Catalog wanted = workspace.wantedProperty().get();
        return new Refreshed(
                wanted,
                workspace.factsProperty().get(),
                new Drafting.Outcome.Accepted(Draft.of(wanted), wanted, List.of()));
    }

    @Override
    public ProjectFiles project() {
        return new ProjectFiles.Unreadable(
                Path.of("shop/drizzle"),
                "shop/drizzle/meta/_journal.json:4:12 is not JSON: Unexpected character");
    }

    @Override
    public PlanSource plans() {
        return new ShopPlans();
    }

    @Override
    public LabOpening openLab(Path file, Job job) {
        throw new AssertionError("no test of the shop opens a lab");
    }

    @Override
    public WhatIfSource whatIf() {
        throw new AssertionError("no test of the shop tries a change");
    }

    @Override
    public String exampleQuery() {
        return ShopPlans.QUERY;
    }

    @Override
    public void close() {}
}
