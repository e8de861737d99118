package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.ServerInfo;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.project.Project;
import dev.drydock.project.ProjectReader;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.apply.Applier;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.shell.Engine;
import dev.drydock.ui.table.RowSource;
import dev.drydock.ui.whatif.WhatIfSource;
import dev.drydock.ui.workspace.Drafting;
import dev.drydock.ui.workspace.Environment;
import dev.drydock.ui.workspace.Place;
import dev.drydock.ui.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// A connected database, with a sandbox beside it.
final class LiveEngine implements Engine {
    private final Database database;
    private final Workspace workspace;
    private final LiveDrafting drafting;
    private final LiveReview review;
    private final LiveApplier applier;
    private final @Nullable ProjectFiles project;
    private final String exampleQuery;
    private final Sandboxes sandboxes;

    private LiveEngine(
            Database database,
            Workspace workspace,
            Sandboxes sandboxes,
            @Nullable ProjectFiles project,
            String exampleQuery) {
        this.project = project;
        this.database = database;
        this.workspace = workspace;
        this.sandboxes = sandboxes;
        this.drafting = new LiveDrafting(workspace.catalogProperty().get(), sandboxes);
        this.review =
                new LiveReview(
                        database,
                        workspace,
                        drafting,
                        sandboxes,
                        RememberedAnswers.of(migrations(project)));
        this.applier = new LiveApplier(database.target(), review, drafting, sandboxes);
        this.exampleQuery = exampleQuery;
    }

    private static @Nullable Path migrations(@Nullable ProjectFiles project) {
        return project instanceof ProjectFiles.Read(Project read, var _) ? read.folder() : null;
    }

    /// Reads the catalog and makes the workspace. Waits.
    static LiveEngine open(
            Database database,
            Environment environment,
            Sandboxes sandboxes,
            Beside beside,
            Job job) {
        job.report("Reading the catalog");
        Catalog catalog;
        Facts facts;
        ProjectFiles project;
        try (Session session = database.borrow()) {
            catalog = CatalogReader.read(session);
            facts = CatalogReader.readFacts(session);
            project = project(beside.migrations(), session);
        }
        Workspace workspace = new Workspace(place(database, environment), catalog, facts);
        return new LiveEngine(database, workspace, sandboxes, project, beside.query());
    }

    /// What a user of this database has beside it.
    ///
    /// @param migrations the folder of migrations, or null
    /// @param query a query to begin with, or empty
    record Beside(@Nullable Path migrations, String query) {
        static final Beside NOTHING = new Beside(null, "");
    }

    private static @Nullable ProjectFiles project(@Nullable Path folder, Session session) {
        if (folder == null) {
            return null;
        }
        return switch (ProjectReader.read(folder)) {
            case ProjectReader.Reading.Read(Project project) ->
                    new ProjectFiles.Read(project, project.standing(session));
            case ProjectReader.Reading.Unreadable(String problem) ->
                    new ProjectFiles.Unreadable(folder, problem);
        };
    }

    @Override
    public @Nullable ProjectFiles project() {
        return project;
    }

    private static Place place(Database database, Environment environment) {
        ServerInfo server = database.server();
        Target target = database.target();
        String version = server.versionText();
        int space = version.indexOf(' ');
        return new Place(
                environment,
                server.database(),
                target.port() == 5432 ? target.host() : target.host() + ":" + target.port(),
                server.user(),
                space < 0 ? version : version.substring(0, space),
                server.readOnly(),
                server.timeZone(),
                server.encoding());
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public String url() {
        return workspace.place().environment() == Environment.DEMO ? "" : database.target().words();
    }

    @Override
    public RowSource rows() {
        return new LiveRows(database, workspace);
    }

    @Override
    public String definition(ObjectAddress relation) {
        return Definition.of(workspace.wantedProperty().get(), relation);
    }

    @Override
    public Drafting drafting() {
        return drafting;
    }

    @Override
    public ReviewEngine review() {
        return review;
    }

    @Override
    public Applier applier() {
        return applier;
    }

    @Override
    public Refreshed refresh(Job job) {
        job.report("Reading the catalog");
        try (Session session = database.borrow()) {
            Catalog catalog = CatalogReader.read(session);
            return new Refreshed(
                    catalog, CatalogReader.readFacts(session), drafting.rebase(catalog));
        }
    }

    @Override
    public PlanSource plans() {
        return new LivePlans(database, sandboxes);
    }

    @Override
    public LabOpening openLab(Path file, Job job) throws IOException {
        return LabPlans.open(file, job);
    }

    @Override
    public WhatIfSource whatIf() {
        return new LiveWhatIf(database, drafting);
    }

    @Override
    public String exampleQuery() {
        return exampleQuery;
    }

    @Override
    public void close() {
        database.close();
    }
}
