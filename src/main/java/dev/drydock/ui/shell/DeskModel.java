package dev.drydock.ui.shell;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.ui.apply.Course;
import dev.drydock.ui.apply.DebtsModel;
import dev.drydock.ui.apply.RunsModel;
import dev.drydock.ui.design.DesignModel;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.plan.DraftStaging;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.plan.Staging;
import dev.drydock.ui.project.ProjectModel;
import dev.drydock.ui.review.ReviewModel;
import dev.drydock.ui.table.TableModel;
import dev.drydock.ui.whatif.WhatIfModel;
import dev.drydock.ui.workspace.DraftModel;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A connected database: the object list and the open tabs.
final class DeskModel {
    private static final int COLUMN_WEIGHT = 40;

    private final Engine engine;
    private final Background background;
    private final Workspace workspace;
    private final DraftModel draft;
    private final SidebarModel sidebar;
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Tab> selected = new SimpleObjectProperty<>();

    private final RunsModel runs;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final StringProperty doing = new SimpleStringProperty("");
    private final Slot refreshing;
    private final Slot opening;
    private final FileDialog files;
    private int queries;

    DeskModel(Engine engine, Background background, FileDialog files) {
        this.files = files;
        this.refreshing = background.slot();
        this.opening = background.slot();
        this.engine = engine;
        this.background = background;
        this.workspace = engine.workspace();
        this.draft = new DraftModel(workspace, engine.drafting(), background);
        this.sidebar = new SidebarModel(workspace, migrations(engine.project()));
        this.runs = new RunsModel(workspace.place(), engine.applier(), background);
        draft.problemProperty().subscribe(problem::set);
        runs.problemProperty().subscribe(problem::set);
        runs.look();
        background.running().subscribe(this::showRunning);
    }

    Workspace workspace() {
        return workspace;
    }

    SidebarModel sidebar() {
        return sidebar;
    }

    ObservableList<Tab> tabs() {
        return tabs;
    }

    ObjectProperty<@Nullable Tab> selectedProperty() {
        return selected;
    }

    /// Opens what an address names, or goes to its tab.
    void open(ObjectAddress address) {
        if (!isRelation(address)) {
            show(new Tab.OfObject(address, engine.definition(address)));
            return;
        }
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfRelation(var model) && model.address().equals(address)) {
                selected.set(tab);
                return;
            }
        }
        show(
                new Tab.OfRelation(
                        new TableModel(
                                workspace,
                                address,
                                engine.rows(),
                                engine::definition,
                                background)));
    }

    /// Opens the designer of a table, or goes to it.
    void openDesign(ObjectAddress table) {
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfDesign(var model) && model.start().equals(table)) {
                selected.set(tab);
                return;
            }
        }
        show(new Tab.OfDesign(new DesignModel(workspace, draft, table)));
    }

    DraftModel draft() {
        return draft;
    }

    /// Opens the review of what is pending, or goes to it.
    void openReview() {
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfReview) {
                selected.set(tab);
                return;
            }
        }
        show(new Tab.OfReview(new ReviewModel(workspace, engine.review(), background)));
    }

    /// What runs on this database, or has not come to its end.
    RunsModel runs() {
        return runs;
    }

    /// Opens the dialog that applies the migration under review.
    void openApply(ReviewModel review) {
        Migration migration = review.migrationProperty().get();
        Rehearsal rehearsal = review.resultProperty().get();
        if (migration != null && !migration.isEmpty()) {
            runs.open(
                    new Course.There(migration, rehearsal),
                    Loss.of(
                            migration,
                            workspace.catalogProperty().get(),
                            workspace.factsProperty().get()));
        }
    }

    /// Takes the dialog away, and reads what the server has now.
    void closeApply() {
        if (runs.close()) {
            refresh();
        }
    }

    /// Reads what the server has now.
    void refresh() {
        refreshing.run("Reading the catalog", engine::refresh, this::show, this::notRead);
    }

    private void notRead(Exception failure) {
        problem.set(Problem.of("The catalog could not be read.", failure));
    }

    /// Something that went wrong and belongs to no tab, or null.
    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What runs now, in words, or empty.
    StringProperty doingProperty() {
        return doing;
    }

    private void showRunning() {
        doing.unbind();
        if (background.running().isEmpty()) {
            doing.set("");
        } else {
            doing.bind(background.running().getLast().doingProperty().concat("…"));
        }
    }

    /// `3 kinds of things not modelled`, or empty.
    String unmodelled() {
        int kinds = workspace.catalogProperty().get().unmodelled().size();
        return kinds == 0
                ? ""
                : Counts.of(kinds, "kind of object", "kinds of objects") + " left alone";
    }

    /// What Drydock does not model and never touches, one line for each kind.
    String unmodelledDetail() {
        return workspace.catalogProperty().get().unmodelled().stream()
                .map(each -> each.count() + " " + each.what() + ": " + some(each.names()))
                .collect(Collectors.joining("\n"));
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(5, names.size())));
        return names.size() > 5 ? shown + ", …" : shown;
    }

    private void show(Engine.Refreshed now) {
        problem.set(null);
        workspace.catalogProperty().set(now.catalog());
        workspace.factsProperty().set(now.facts());
        draft.show(now.draft());
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfRelation(var table)) {
                table.reload();
            }
        }
    }

    /// Saves the script of the migration under review.
    void saveScript(ReviewModel review) {
        Path file = files.save("migration.sql");
        if (file != null) {
            review.save(file);
        }
    }

    private static SidebarRow.@Nullable Migrations migrations(
            Engine.@Nullable ProjectFiles project) {
        return switch (project) {
            case Engine.ProjectFiles.Read(var read, var standing) ->
                    new SidebarRow.Migrations(
                            read.folder().getFileName() + "/",
                            ProjectModel.fact(standing),
                            !standing.pending().isEmpty());
            case Engine.ProjectFiles.Unreadable(Path folder, String why) ->
                    new SidebarRow.Migrations(folder.getFileName() + "/", "can't be read", false);
            case null -> null;
        };
    }

    private SidebarModel sidebarOfAll() {
        return new SidebarModel(workspace, null);
    }

    /// Opens the folder of migrations, or goes to it.
    void openMigrations() {
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfProject) {
                selected.set(tab);
                return;
            }
        }
        switch (engine.project()) {
            case Engine.ProjectFiles.Read(var project, var standing) ->
                    show(new Tab.OfProject(new ProjectModel(project, standing)));
            case Engine.ProjectFiles.Unreadable(Path folder, String why) ->
                    show(new Tab.OfUnreadable(folder.getFileName() + "/", why));
            case null -> {}
        }
    }

    /// Makes what the pending files lead to the wanted schema, and opens the review.
    void reviewPending(ProjectModel project) {
        draft.adopt(project.pendingStatements(), this::openReview);
    }

    /// Opens the page of the run that has not come to its end.
    void openRun() {
        show(new Tab.OfRun(runs));
    }

    /// Opens the list of what is half-done, or goes to it and looks again.
    void openDebts() {
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfDebts(var debts)) {
                debts.read();
                selected.set(tab);
                return;
            }
        }
        show(new Tab.OfDebts(new DebtsModel(engine.applier(), background)));
    }

    /// Opens the place where changes are tried, or goes to it.
    void openWhatIf() {
        for (Tab tab : tabs) {
            if (tab instanceof Tab.OfWhatIf) {
                selected.set(tab);
                return;
            }
        }
        WhatIfModel model = new WhatIfModel(engine.whatIf(), background);
        if (model.queriesProperty().get().isBlank()) {
            model.queriesProperty().set(engine.exampleQuery());
        }
        show(new Tab.OfWhatIf(model));
    }

    /// Opens a new query tab.
    void openQuery() {
        queries++;
        PlanModel model =
                new PlanModel(
                        engine.plans(), background, files, new DraftStaging(workspace, draft));
        if (queries == 1) {
            model.queryProperty().set(engine.exampleQuery());
        }
        show(new Tab.OfPlan(model, queries == 1 ? "Query" : "Query " + queries));
    }

    /// Asks for a file that `drydock lab export` wrote, and opens a tab that plans as its database would.
    void openLab() {
        Path file = files.open("A lab that drydock lab export wrote", List.of("*.lab"));
        if (file == null) {
            return;
        }
        problem.set(null);
        opening.run(
                "Opening the lab",
                job -> engine.openLab(file, job),
                opened -> showLab(file, opened),
                failure -> problem.set(Problem.of("The lab could not be made.", failure)));
    }

    private void showLab(Path file, Engine.LabOpening opened) {
        switch (opened) {
            case Engine.LabOpening.Opened(PlanSource plans) ->
                    show(
                            new Tab.OfPlan(
                                    new PlanModel(plans, background, files, Staging.NONE),
                                    String.valueOf(file.getFileName())));
            case Engine.LabOpening.Refused(Problem why) -> problem.set(why);
        }
    }

    private void show(Tab tab) {
        if (!tabs.contains(tab)) {
            tabs.add(tab);
        }
        selected.set(tab);
    }

    void close(Tab tab) {
        int at = tabs.indexOf(tab);
        tabs.remove(tab);
        tab.close();
        if (tab.equals(selected.get())) {
            selected.set(tabs.isEmpty() ? null : tabs.get(Math.min(at, tabs.size() - 1)));
        }
    }

    void closeSelected() {
        Tab tab = selected.get();
        if (tab != null) {
            close(tab);
        }
    }

    /// Goes to a neighbour tab, around the ends.
    void step(int by) {
        if (!tabs.isEmpty()) {
            selected.set(tabs.get(Math.floorMod(tabs.indexOf(selected.get()) + by, tabs.size())));
        }
    }

    List<PaletteEntry> paletteEntries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (SidebarRow row : sidebarOfAll().rows()) {
            switch (row) {
                case SidebarRow.Heading heading -> {}
                case SidebarRow.Migrations migrations -> {}
                case SidebarRow.Item item -> entries.add(entry(item));
            }
        }
        workspace
                .catalogProperty()
                .get()
                .all(Column.class)
                .filter(Column::local)
                .forEach(column -> entries.add(entry(column)));
        for (String action : List.of("Undo", "Redo")) {
            boolean undo = action.equals("Undo");
            entries.add(
                    new PaletteEntry(
                            undo ? Icon.UNDO : Icon.REDO,
                            action + " schema edit",
                            "action",
                            undo ? "Ctrl Z" : "Ctrl ⇧ Z",
                            undo ? draft::undo : draft::redo));
        }
        entries.add(
                new PaletteEntry(
                        Icon.CHECK, "Review migration", "action", "Ctrl ⇧ R", this::openReview));
        entries.add(
                new PaletteEntry(
                        Icon.WARNING, "Debts: what is half-done", "action", "", this::openDebts));
        entries.add(
                new PaletteEntry(
                        Icon.DIAGRAM,
                        "What if: try an index or another change",
                        "action",
                        "Ctrl ⇧ I",
                        this::openWhatIf));
        entries.add(
                new PaletteEntry(
                        Icon.DIAGRAM,
                        "Open a lab: plan as another database",
                        "action",
                        "",
                        this::openLab));
        entries.add(new PaletteEntry(Icon.PLAY, "New query", "action", "Ctrl T", this::openQuery));
        return entries;
    }

    private PaletteEntry entry(Column column) {
        ObjectAddress table = column.address().table();
        return new PaletteEntry(
                Icon.COLUMN, column.name(), table.words(), "", COLUMN_WEIGHT, () -> open(table));
    }

    private PaletteEntry entry(SidebarRow.Item item) {
        String schema = item.address().schema();
        return new PaletteEntry(
                item.icon(),
                item.name(),
                schema == null ? "" : schema,
                "",
                () -> open(item.address()));
    }

    private static boolean isRelation(ObjectAddress address) {
        return switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> true;
            default -> false;
        };
    }

    void close() {
        tabs.forEach(Tab::close);
        engine.close();
    }
}
