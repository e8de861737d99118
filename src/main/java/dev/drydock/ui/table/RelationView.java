package dev.drydock.ui.table;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.rows.RowQuery.Filter;
import dev.drydock.rows.RowQuery.Sort;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.table.TableModel.Mode;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The tab of one relation.
public final class RelationView extends BorderPane {
    private final TableModel model;
    private final BooleanProperty filtering = new SimpleBooleanProperty();
    private final StackPane centre = new StackPane();
    private final Node data;
    private final StructureList structure;
    private final SqlArea definition = SqlArea.reader();

    /// @param open goes to another relation
    /// @param design opens the designer, or null for what can't be designed
    public RelationView(TableModel model, Consumer<ObjectAddress> open, @Nullable Runnable design) {
        this.model = model;
        getStylesheets().add(Theme.stylesheet(RelationView.class, "table.css"));
        getStyleClass().add("panel");
        structure = new StructureList(open);
        data = data();
        setTop(new VBox(toolbar(design), new FilterBar(model, filtering), problem()));
        setCenter(centre);
        model.modeProperty().subscribe(this::show);
    }

    private void show(Mode mode) {
        centre.getChildren()
                .setAll(
                        switch (mode) {
                            case DATA -> {
                                model.load();
                                yield data;
                            }
                            case STRUCTURE -> {
                                structure.getItems().setAll(model.structure());
                                yield structure;
                            }
                            case DDL -> {
                                definition.textProperty().set(model.definition());
                                yield definition;
                            }
                        });
    }

    private Toolbar toolbar(@Nullable Runnable design) {
        Segmented<Mode> modes = new Segmented<>(List.of(Mode.values()), Mode::words);
        modes.valueProperty().bindBidirectional(model.modeProperty());
        HBox chips = new HBox();
        chips.getStyleClass().add("row");
        chips.setAlignment(Pos.CENTER_LEFT);
        model.filters().subscribe(() -> fillChips(chips));
        model.sortProperty().subscribe(now -> fillChips(chips));
        chips.visibleProperty().bind(model.modeProperty().map(Mode.DATA::equals));
        Label rows = Texts.second("");
        rows.textProperty().bind(model.rowCountProperty());
        rows.setMinWidth(Region.USE_PREF_SIZE);
        Button count = Buttons.plain("Count", model::count);
        Toolbar bar = new Toolbar(modes, chips, Texts.gap(), rows, count);
        if (design != null) {
            bar.getChildren().add(Buttons.plain("Design", design));
        }
        return bar;
    }

    private void fillChips(HBox chips) {
        chips.getChildren().clear();
        for (Filter filter : model.filters()) {
            Button chip =
                    Buttons.plain(FilterWords.of(filter) + "  ×", () -> model.removeFilter(filter));
            chip.getStyleClass().setAll("chip", "filter-chip", "tone-accent");
            chip.setAccessibleText("Remove filter " + FilterWords.of(filter));
            chips.getChildren().add(chip);
        }
        Sort sort = model.sortProperty().get();
        if (sort != null) {
            Button chip =
                    Buttons.plain("sorted by " + sort.column(), () -> model.sortBy(sort.column()));
            chip.getStyleClass().setAll("chip", "filter-chip", "tone-neutral");
            chips.getChildren().add(chip);
        }
        Button add = Buttons.plain("+ filter", () -> filtering.set(true));
        add.setId("add-filter");
        add.getStyleClass().setAll("chip", "filter-add");
        chips.getChildren().add(add);
    }

    private Node data() {
        DataGrid grid = new DataGrid(model);
        StackPane none = new StackPane();
        grid.setPlaceholder(none);
        model.rows().subscribe(() -> none.getChildren().setAll(placeholder()));
        model.reading().jobProperty().subscribe(() -> none.getChildren().setAll(placeholder()));
        none.getChildren().setAll(placeholder());
        ProgressStrip counting = new ProgressStrip(model.counting());
        BorderPane pane = new BorderPane(grid);
        pane.setBottom(new VBox(limit(), new ProgressStrip(model.reading()), counting));
        return pane;
    }

    private Node limit() {
        Label words = Texts.second("");
        words.textProperty().bind(model.limitProperty());
        HBox footer = new HBox(words);
        footer.getStyleClass().add("grid-limit");
        footer.visibleProperty().bind(words.textProperty().isNotEmpty());
        footer.managedProperty().bind(footer.visibleProperty());
        return footer;
    }

    private Node placeholder() {
        if (model.reading().isBusy()) {
            return Texts.third("Reading the first rows…");
        }
        if (model.filters().isEmpty()) {
            return new EmptyState(
                    Icon.TABLE,
                    "No rows",
                    "Rows of " + model.address().words() + " would be here.");
        }
        return new EmptyState(
                Icon.FILTER,
                "No row matches",
                "The filters above let no row of " + model.address().words() + " through.",
                Buttons.plain("Clear filters", model::clearFilters));
    }

    private Node problem() {
        VBox place = new VBox();
        place.getStyleClass().add("problem-place");
        place.managedProperty().bind(place.visibleProperty());
        model.problemProperty().subscribe(now -> fillProblem(place, now));
        return place;
    }

    private void fillProblem(VBox place, @Nullable Problem problem) {
        place.setVisible(problem != null);
        place.getChildren().clear();
        if (problem != null) {
            place.getChildren()
                    .add(
                            new Banner(
                                    Tone.DANGER,
                                    problem.what(),
                                    problem.text(),
                                    Buttons.plain("Try again", model::reload)));
        }
    }
}
