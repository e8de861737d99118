package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.KeyHint;
import dev.drydock.ui.kit.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/// Finds nodes, goes to the slowest, and makes the view larger and smaller.
final class PlanTools extends HBox {
    private static final double FIELD_WIDTH = 190;

    private final PlanWalk walk;
    private final TextField field = new TextField();
    private final Label count = Texts.second("");
    private final HBox aside = new HBox();

    PlanTools(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().addAll("toolbar", "plan-tools");
        setAlignment(Pos.CENTER_LEFT);
        aside.setAlignment(Pos.CENTER_LEFT);
        aside.getStyleClass().add("row");
        field.setPromptText("Find in plan");
        field.setPrefWidth(FIELD_WIDTH);
        field.setId("find-in-plan");
        field.setAccessibleText("Find in plan");
        field.textProperty().bindBidirectional(walk.wantedProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        count.setMinWidth(USE_PREF_SIZE);
        Button slowest = Buttons.plain("Slowest", walk::selectSlowest);
        slowest.setGraphic(new KeyHint("S"));
        slowest.setContentDisplay(ContentDisplay.RIGHT);
        slowest.setId("slowest");
        slowest.setAccessibleText("Go to the slowest node");
        getChildren().setAll(field, count, slowest, Texts.gap(), aside);
        walk.foundProperty().subscribe(found -> tell());
        walk.selectedProperty().subscribe(node -> tell());
        walk.outlineProperty().subscribe(outline -> slowest.setDisable(outline.slowest() == null));
    }

    /// What lets somebody learn from the plan.
    void setLearning(Runnable replay, Runnable guess, Runnable lesson) {
        Button replaying = Buttons.plain("Replay", replay);
        replaying.setId("replay");
        Button guessing = Buttons.plain("Guess", guess);
        guessing.setId("guess");
        guessing.setAccessibleText("Guess the slowest node");
        walk.outlineProperty().subscribe(outline -> guessing.setDisable(outline.slowest() == null));
        Button first = Buttons.plain("First lesson", lesson);
        first.setId("lesson");
        getChildren().addAll(getChildren().size() - 2, List.of(replaying, guessing, first));
    }

    /// What only one of the views needs.
    void setAside(Node... nodes) {
        aside.getChildren().setAll(nodes);
    }

    /// Puts the cursor where one types what to find.
    void find() {
        field.requestFocus();
        field.selectAll();
    }

    private void tell() {
        List<Integer> hits = new ArrayList<>();
        walk.outlineProperty().get().nodes().stream()
                .map(PlanPicture.Node::number)
                .filter(walk.foundProperty().get()::contains)
                .forEach(hits::add);
        PlanPicture.Node node = walk.selectedProperty().get();
        int at = node == null ? -1 : hits.indexOf(node.number());
        String words =
                hits.isEmpty()
                        ? "Nothing found"
                        : at < 0 ? hits.size() + " found" : at + 1 + " of " + hits.size();
        count.setText(walk.wantedProperty().get().isBlank() ? "" : words);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            walk.findNext(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            walk.wantedProperty().set("");
            event.consume();
        }
    }
}
