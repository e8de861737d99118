package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.workspace.NoReturn;
import dev.drydock.ui.workspace.StepChips;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The steps in their phases, with a bracket for each transaction.
final class StepList extends ScrollPane {
    private static final int SHOWN_FIRST = 150;

    private final ReviewModel model;
    private final VBox content = new VBox();

    StepList(ReviewModel model) {
        this.model = model;
        getStyleClass().add("step-list");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("step-content");
        setContent(content);
        model.steps().subscribe(() -> show(SHOWN_FIRST));
        show(SHOWN_FIRST);
    }

    private void show(int shown) {
        List<Node> nodes = new ArrayList<>();
        List<StepCard> cards = model.steps();
        for (StepCard card : cards.subList(0, Math.min(shown, cards.size()))) {
            if (!card.heading().isEmpty()) {
                nodes.add(heading(card.heading()));
            }
            if (card.isNoReturn() && !card.isWithinTransaction()) {
                nodes.add(NoReturn.mark(card.number()));
            }
            nodes.add(row(card));
        }
        if (cards.size() > shown) {
            nodes.add(
                    Buttons.link(
                            "Show all " + cards.size() + " steps", () -> show(Integer.MAX_VALUE)));
        }
        content.getChildren().setAll(nodes);
    }

    private static Label heading(String words) {
        Label label = Texts.strong(words);
        label.getStyleClass().add("phase");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Node row(StepCard card) {
        Region bracket = card.bracket().node();
        Label number = Texts.third(Integer.toString(card.number()));
        number.getStyleClass().add("step-number");
        VBox body =
                new VBox(
                        new SqlText(card.step().sql()),
                        new StepChips(card.locks(), card.measured(), card.note()));
        body.getStyleClass().add("step-body");
        if (card.isNoReturn() && card.isWithinTransaction()) {
            body.getChildren().addFirst(NoReturn.mark(card.number()));
        }
        Migration migration = model.migrationProperty().get();
        if (card.choosable() != null && migration != null) {
            body.getChildren().add(choice(card.choosable(), migration));
        }
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox row = new HBox(bracket, number, body);
        row.setFillHeight(true);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("step");
        return row;
    }

    /// How what begins with this step is changed, whatever is right for its table.
    private HBox choice(ObjectAddress part, Migration migration) {
        Label name = Texts.small(part.words());
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip("How " + part.words() + " is changed"));
        HBox choice = new HBox(Say.control(part, migration, model.wishes()), name);
        choice.getStyleClass().add("step-choice");
        choice.setAlignment(Pos.CENTER_LEFT);
        return choice;
    }
}
