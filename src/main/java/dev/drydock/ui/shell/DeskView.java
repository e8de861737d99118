package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.ui.apply.DebtsView;
import dev.drydock.ui.apply.RunBanner;
import dev.drydock.ui.apply.RunView;
import dev.drydock.ui.design.DesignView;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.PendingBar;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.StatusBar;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.plan.PlanView;
import dev.drydock.ui.project.ProjectView;
import dev.drydock.ui.review.ReviewView;
import dev.drydock.ui.table.RelationView;
import dev.drydock.ui.table.TableModel;
import dev.drydock.ui.whatif.WhatIfView;
import dev.drydock.ui.workspace.PendingChanges;
import dev.drydock.ui.workspace.Place;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// A connected database: object list on the left, tabs in the centre, bars above and below.
final class DeskView extends BorderPane {
    private final DeskModel model;
    private final StackPane centre = new StackPane();
    private final Map<Tab, Node> views = new HashMap<>();
    private final SidebarView sidebar;

    DeskView(DeskModel model, ShellModel shell) {
        this.model = model;
        sidebar = new SidebarView(model.sidebar(), model::open, model::openMigrations);
        BorderPane tabs = new BorderPane(centre);
        tabs.setTop(
                new VBox(
                        new TabStrip(model),
                        new RunBanner(model.runs(), model::openRun),
                        problem()));
        setTop(new TopBar(model.workspace().place(), shell));
        setLeft(sidebar);
        tabs.setBottom(pendingBar());
        setCenter(tabs);
        setBottom(statusBar());
        model.tabs().subscribe(() -> views.keySet().retainAll(model.tabs()));
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable Tab tab) {
        centre.getChildren().setAll(tab == null ? nothingOpen() : view(tab));
        sidebar.select(address(tab));
    }

    private static @Nullable ObjectAddress address(@Nullable Tab tab) {
        return switch (tab) {
            case Tab.OfRelation(var table) -> table.address();
            case Tab.OfDesign(var design) -> design.start();
            case Tab.OfObject(var address, String definition) -> address;
            case Tab.OfReview _,
                    Tab.OfPlan _,
                    Tab.OfProject _,
                    Tab.OfUnreadable _,
                    Tab.OfRun _,
                    Tab.OfWhatIf _,
                    Tab.OfDebts _ ->
                    null;
            case null -> null;
        };
    }

    private Node view(Tab tab) {
        return views.computeIfAbsent(tab, this::build);
    }

    private Node build(Tab tab) {
        return switch (tab) {
            case Tab.OfRelation(var table) -> relation(table);
            case Tab.OfDesign(var design) -> new DesignView(design);
            case Tab.OfObject object -> object(object);
            case Tab.OfProject(var project) ->
                    new ProjectView(project, () -> model.reviewPending(project));
            case Tab.OfUnreadable(String title, String problem) ->
                    new EmptyState(
                            Icon.WARNING,
                            title + " can't be read",
                            problem + "\nPut it right, then connect again.");
            case Tab.OfPlan(var plan, var title) -> new PlanView(plan);
            case Tab.OfRun(var runs) -> new RunView(runs);
            case Tab.OfDebts(var debts) -> new DebtsView(debts);
            case Tab.OfWhatIf(var whatIf) -> new WhatIfView(whatIf);
            case Tab.OfReview(var review) ->
                    new ReviewView(
                            review, () -> model.saveScript(review), () -> model.openApply(review));
        };
    }

    private static Node object(Tab.OfObject object) {
        SqlArea area = SqlArea.reader();
        area.textProperty().set(object.definition());
        BorderPane pane = new BorderPane(area);
        pane.getStyleClass().add("panel");
        pane.setTop(
                new Toolbar(
                        Texts.title(object.address().words()),
                        Texts.third(object.address().kind().words())));
        return pane;
    }

    private Node relation(TableModel table) {
        boolean designable = table.address().kind() == ObjectKind.TABLE;
        return new RelationView(
                table, model::open, designable ? () -> model.openDesign(table.address()) : null);
    }

    private static Node nothingOpen() {
        return new EmptyState(
                Icon.TABLE,
                "Nothing is open",
                "Choose a table on the left, or press Ctrl K and type some letters of its name.");
    }

    private Node problem() {
        VBox place = new VBox();
        place.getStyleClass().add("desk-problem");
        place.managedProperty().bind(place.visibleProperty());
        model.problemProperty()
                .subscribe(now -> {
                    place.getChildren().clear();
                    place.setVisible(now != null);
                    if (now != null) {
                        place.getChildren().add(banner(now));
                    }
                });
        return place;
    }

    private Banner banner(Problem problem) {
        return new Banner(
                Tone.DANGER,
                problem.what(),
                problem.text(),
                Buttons.icon(Icon.CLOSE, "Close", () -> model.problemProperty().set(null)));
    }

    private Node pendingBar() {
        return new PendingBar(
                Tone.PENDING,
                model.workspace().pendingProperty().map(PendingChanges::count),
                model.workspace().pendingProperty().map(PendingChanges::detail),
                Buttons.plain("Discard", model.draft()::discard),
                Buttons.primary("Review migration", "Ctrl ⇧ R", model::openReview));
    }

    private Node statusBar() {
        Place place = model.workspace().place();
        StatusBar bar = new StatusBar();
        bar.addLeft(new SimpleStringProperty("● connected"));
        bar.addLeft(new SimpleStringProperty(place.user() + "@" + place.database()));
        bar.addLeft(new SimpleStringProperty("no open transaction"));
        bar.addLeft(new SimpleStringProperty(place.timeZone()));
        bar.addRight(model.doingProperty());
        bar.addRight(new SimpleStringProperty(model.unmodelled()), model.unmodelledDetail());
        bar.addRight(new SimpleStringProperty(place.encoding()));
        return bar;
    }
}
