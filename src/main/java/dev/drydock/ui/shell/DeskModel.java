package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.design.DesignModel;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.review.ReviewModel;
import dev.drydock.ui.table.TableModel;
import dev.drydock.ui.workspace.DraftModel;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A connected database: the object list and the open tabs.
final class DeskModel {
    private final Engine engine;
    private final Background background;
    private final Workspace workspace;
    private final DraftModel draft;
    private final SidebarModel sidebar;
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Tab> selected = new SimpleObjectProperty<>();

    private int queries;

    DeskModel(Engine engine, Background background) {
        this.engine = engine;
        this.background = background;
        this.workspace = engine.workspace();
        this.draft = new DraftModel(workspace, engine.drafting(), background);
        this.sidebar = new SidebarModel(workspace);
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

    /// Opens a new query tab.
    void openQuery() {
        queries++;
        PlanModel model = new PlanModel(engine.plans(), background);
        if (queries == 1) {
            model.queryProperty().set(engine.exampleQuery());
        }
        show(new Tab.OfPlan(model, queries));
    }

    private void show(Tab tab) {
        tabs.add(tab);
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
        for (SidebarRow row : new SidebarModel(workspace).rows()) {
            switch (row) {
                case SidebarRow.Heading heading -> {}
                case SidebarRow.Item item -> {
                    if (isRelation(item.address())) {
                        entries.add(entry(item));
                    }
                }
            }
        }
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
        entries.add(new PaletteEntry(Icon.PLAY, "New query", "action", "Ctrl T", this::openQuery));
        return entries;
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
            case SCHEMA,
                    EXTENSION,
                    ENUM_TYPE,
                    DOMAIN,
                    COMPOSITE_TYPE,
                    SEQUENCE,
                    ROUTINE,
                    COLUMN,
                    CONSTRAINT,
                    INDEX,
                    TRIGGER,
                    POLICY ->
                    false;
        };
    }

    void close() {
        tabs.forEach(Tab::close);
        engine.close();
    }
}
