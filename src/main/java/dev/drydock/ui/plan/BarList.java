package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Times;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;

/// Lines with bars on one scale: the timeline and the waterfall. Only the lines in sight exist.
final class BarList extends BorderPane {
    private static final double LINE = 28;

    private final PlanWalk walk;
    private final BiFunction<Plan, Times, List<BarLine>> lines;
    private final ListView<BarLine> list = new ListView<>();
    private boolean marking;

    /// @param note what the bars mean, in a sentence
    BarList(PlanWalk walk, String note, BiFunction<Plan, Times, List<BarLine>> lines) {
        this.walk = walk;
        this.lines = lines;
        getStyleClass().add("bar-list");
        list.setFixedCellSize(LINE);
        list.setCellFactory(all -> new BarCell(walk));
        list.setAccessibleText(note);
        list.setAccessibleHelp(PlanKeys.LIST_HELP);
        Label empty =
                Texts.second("The plan does not tell when its nodes ran. Explain analyze does.");
        list.setPlaceholder(empty);
        Label words = Texts.second(note);
        words.setMinWidth(0);
        setTop(new Toolbar(words));
        setCenter(list);
        walk.outlineProperty().subscribe(this::fill);
        walk.selectedProperty().subscribe(node -> mark());
        walk.guessingProperty().subscribe(guessing -> list.refresh());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void fill(Outline outline) {
        Plan plan = outline.plan();
        Times times = outline.times();
        list.setItems(
                FXCollections.observableArrayList(
                        plan == null || times == null ? List.of() : lines.apply(plan, times)));
        mark();
    }

    private void chosen(@Nullable BarLine line) {
        if (!marking && line != null && line.node() >= 0) {
            walk.select(line.node());
        }
    }

    /// The node that is chosen in the other views is chosen here, too.
    private void mark() {
        Node node = walk.selectedProperty().get();
        BarLine now = list.getSelectionModel().getSelectedItem();
        if (node == null || (now != null && now.node() == node.number())) {
            return;
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).node() == node.number()) {
                marking = true;
                list.getSelectionModel().clearAndSelect(i);
                marking = false;
                list.scrollTo(Math.max(0, i - 4));
                return;
            }
        }
    }
}
