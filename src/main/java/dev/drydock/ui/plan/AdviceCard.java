package dev.drydock.ui.plan;

import dev.drydock.explain.advice.Trial;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// What would help: what, why, the statement that does it, what came of trying it.
final class AdviceCard {
    private final PlanModel model;

    private AdviceCard(PlanModel model) {
        this.model = model;
    }

    /// Makes the card. Only what can be acted on has the accent's edge.
    static Card of(PlanPicture.Advice advice, PlanModel model) {
        Card card = new Card(advice.title(), Texts.wrapped(Texts.second(advice.words())));
        if (!advice.sql().isEmpty()) {
            card.getStyleClass().add("chosen");
            card.getChildren().add(new SqlText(advice.sql()));
            FlowPane buttons = new FlowPane();
            buttons.getStyleClass().add("advice-buttons");
            AdviceCard made = new AdviceCard(model);
            made.trial(card, advice.sql(), buttons);
            made.staging(card, advice.sql(), buttons);
            if (!buttons.getChildren().isEmpty()) {
                card.getChildren().add(buttons);
            }
        }
        return card;
    }

    /// What came of trying it, or a button that does.
    private void trial(Card card, String cure, FlowPane buttons) {
        Trial trial = model.advice().trialsProperty().get().get(cure);
        if (trial != null) {
            card.aside(
                    trial.helps()
                            ? new Chip("tried: helps", Tone.GOOD)
                            : new Chip("tried: of no use", Tone.NEUTRAL));
            trial.words()
                    .forEach(words -> card.getChildren().add(Texts.wrapped(Texts.second(words))));
            if (trial.plans() != null && model.triedProperty().get() == null) {
                Button show = Buttons.plain("Show plan", () -> model.showTried(cure));
                show.setId("show-tried");
                show.setAccessibleText("Show the plan with " + cure);
                buttons.getChildren().add(show);
            }
        } else if (model.advice().canTry(cure)) {
            Button button = Buttons.plain("Try it first", () -> model.advice().tryOut(cure));
            button.setId("try-advice");
            button.setDisable(model.advice().trying().isBusy());
            buttons.getChildren().add(button);
        }
    }

    /// Whether it is in the pending migration, or a button that adds it.
    private void staging(Card card, String cure, FlowPane buttons) {
        switch (model.staging().of(cure)) {
            case NOT_HERE -> {}
            case STAGED -> card.aside(new Chip("in the migration", Tone.PENDING));
            case POSSIBLE -> {
                Button add = Buttons.plain("Add to migration", () -> model.stage(cure));
                add.setId("stage-advice");
                add.setAccessibleText("Add to the migration: " + cure);
                buttons.getChildren().add(add);
            }
        }
    }
}
