package dev.drydock.ui.review;

import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What may have been renamed, one question after the other: the evidence, what is at stake, and the two answers.
final class QuestionCards extends VBox {
    private final ReviewModel model;

    QuestionCards(ReviewModel model) {
        this.model = model;
        getStyleClass().add("questions");
        managedProperty().bind(visibleProperty());
        model.questions().subscribe(this::rebuild);
        rebuild();
    }

    private void rebuild() {
        setVisible(!model.questions().isEmpty());
        getChildren().setAll(model.questions().stream().limit(1).map(this::card).toList());
    }

    private String left() {
        int more = model.questions().size() - 1;
        return more == 0 ? "" : " " + more + " more";
    }

    private Card card(RenameQuestion question) {
        Button same = Buttons.primary("Renamed", () -> model.answer(question, true));
        same.getStyleClass().add("answer-renamed");
        Button other = Buttons.plain("New", () -> model.answer(question, false));
        other.getStyleClass().add("answer-new");
        HBox answers = new HBox(same, other);
        answers.getStyleClass().add("row");
        answers.setAlignment(Pos.CENTER_LEFT);
        return new Card(
                        question.words(),
                        Texts.wrapped(
                                Texts.second(
                                        "They have "
                                                + String.join(", ", question.evidence())
                                                + ".")),
                        Texts.wrapped(Texts.text(question.consequence())),
                        answers)
                .aside(new Chip("renamed or new?" + left(), Tone.CARE));
    }
}
