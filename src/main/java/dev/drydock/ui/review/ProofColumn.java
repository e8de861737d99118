package dev.drydock.ui.review;

import dev.drydock.lint.Finding;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.FactRow;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was proved, who waits, what rules say.
final class ProofColumn extends ScrollPane {
    private final ReviewModel model;
    private final VBox content = new VBox();

    ProofColumn(ReviewModel model) {
        this.model = model;
        getStyleClass().add("proof-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("proof-content");
        setContent(content);
        model.steps().subscribe(this::rebuild);
        model.resultProperty().subscribe(this::rebuild);
        rebuild();
    }

    private void rebuild() {
        content.getChildren().setAll(proof(), waits());
        if (!model.findings().isEmpty()) {
            content.getChildren().add(findings());
        }
        var migration = model.migrationProperty().get();
        Card choices = migration == null ? null : ChoicesCard.of(migration, model.wishes());
        if (choices != null) {
            content.getChildren().add(choices);
        }
        if (migration != null && !migration.notes().isEmpty()) {
            Card notes = new Card("Worth knowing");
            migration
                    .notes()
                    .forEach(note -> notes.getChildren().add(Texts.wrapped(Texts.second(note))));
            content.getChildren().add(notes);
        }
    }

    private Card proof() {
        Rehearsal result = model.resultProperty().get();
        if (result == null) {
            return new Card(
                            "Proof",
                            Texts.wrapped(
                                    Texts.second(
                                            "Rehearse runs these steps on a copy of the schema, in"
                                                + " a PostgreSQL of the same version, and compares"
                                                + " what comes out with what you want.")))
                    .aside(new Chip("open", Tone.NEUTRAL));
        }
        Card card = new Card("Proof", Texts.wrapped(Texts.second(RehearsalWords.proof(result))));
        RehearsalWords.remarks(result)
                .forEach(remark -> card.getChildren().add(Texts.wrapped(danger(remark))));
        card.aside(
                new Chip(
                        RehearsalWords.verdict(result),
                        result.isProven() ? Tone.GOOD : Tone.DANGER));
        return card;
    }

    private static Label danger(String words) {
        Label label = Texts.small(words);
        label.getStyleClass().add("danger-text");
        return label;
    }

    private Card waits() {
        return new Card(
                        "Who waits, and how long",
                        new FactRow("writes", Texts.strong(model.longestWriteWait())),
                        new FactRow("reads", Texts.strong(model.longestReadWait())),
                        new FactRow("rows filled", model.rowsTouched(), true))
                .aside(Texts.third("on " + model.workspace().place().database()));
    }

    private Card findings() {
        Card card = new Card("Findings");
        for (Finding finding : model.findings()) {
            card.getChildren().add(line(finding));
        }
        return card;
    }

    private static String where(Finding finding) {
        return finding.step() < 0 ? "all" : "step " + (finding.step() + 1);
    }

    private static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case NOTE -> Tone.NEUTRAL;
            case CARE -> Tone.CARE;
            case DANGER -> Tone.DANGER;
        };
    }

    private static Node line(Finding finding) {
        VBox words = new VBox(Texts.wrapped(Texts.text(finding.what())));
        if (!finding.cure().isEmpty()) {
            words.getChildren().add(Texts.wrapped(Texts.second(finding.cure())));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(new Chip(where(finding), tone(finding)), words);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("finding");
        return line;
    }
}
