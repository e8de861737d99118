package dev.drydock.ui.whatif;

import dev.drydock.explain.PlanText;
import dev.drydock.lab.TriedIndex;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lint.Finding;
import dev.drydock.report.WhatIfReport;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.whatif.WhatIfSource.Result;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// What came of a try: the sum, what to mind, the new indexes, each query, and the plans of one.
final class Outcomes extends VBox {
    private static final double ROW_HEIGHT = 34;
    private static final double NAME_WIDTH = 110;
    private static final int ROWS_SHOWN = 8;
    private static final int FINDINGS_SHOWN = 3;

    private final VBox findings = new VBox();
    private final VBox plans = new VBox();

    Outcomes(WhatIfModel model, Result result) {
        getStyleClass().add("what-if-outcomes");
        HBox sum =
                new HBox(
                        new Chip(
                                TriedQuery.count(result.queries(), TriedQuery.Verdict.BETTER)
                                        + " better",
                                Tone.GOOD),
                        new Chip(
                                TriedQuery.count(result.queries(), TriedQuery.Verdict.SAME)
                                        + " same",
                                Tone.NEUTRAL),
                        new Chip(
                                TriedQuery.count(result.queries(), TriedQuery.Verdict.WORSE)
                                        + " worse",
                                Tone.CARE));
        sum.getStyleClass().add("row");
        long failing =
                result.queries().stream().filter(TriedQuery.Refused.class::isInstance).count();
        if (failing > 0) {
            sum.getChildren().add(new Chip(failing + " can't be planned", Tone.DANGER));
        }
        getChildren().add(sum);
        findings.getStyleClass().add("what-if-findings");
        showFindings(result.findings(), FINDINGS_SHOWN);
        getChildren().add(findings);
        result.indexes().forEach(index -> getChildren().add(card(index)));
        plans.getStyleClass().add("what-if-plans");
        getChildren().addAll(list(model, result), plans);
        if (!result.deviations().isEmpty()) {
            Card card = new Card("Not as in the database");
            result.deviations()
                    .forEach(line -> card.getChildren().add(Texts.wrapped(Texts.second(line))));
            getChildren().add(card);
        }
        model.selectedProperty().subscribe(this::show);
    }

    /// The worst first; the more queries there are, the more they repeat each other, and the queries are below.
    private void showFindings(List<Finding> all, int most) {
        findings.getChildren().clear();
        all.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(most)
                .forEach(finding -> findings.getChildren().add(banner(finding)));
        int more = all.size() - most;
        if (more > 0) {
            Button button =
                    Buttons.plain(
                            "Show " + more + " more to mind", () -> showFindings(all, all.size()));
            button.setId("more-findings");
            findings.getChildren().add(button);
        }
        findings.setManaged(!all.isEmpty());
    }

    private static Banner banner(Finding finding) {
        return new Banner(
                switch (finding.severity()) {
                    case NOTE -> Tone.NEUTRAL;
                    case CARE -> Tone.CARE;
                    case DANGER -> Tone.DANGER;
                },
                finding.what() + ".",
                finding.cure());
    }

    private static Card card(TriedIndex index) {
        Card card = new Card(index.index().name());
        card.aside(Texts.second(index.table().toString()));
        card.getChildren().add(new SqlText(index.definition()));
        WhatIfReport.facts(index)
                .forEach(line ->
                        card.getChildren().add(Texts.wrapped(Texts.second(sentence(line)))));
        return card;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static ListView<TriedQuery> list(WhatIfModel model, Result result) {
        ListView<TriedQuery> list =
                new ListView<>(
                        FXCollections.observableArrayList(
                                result.queries().stream()
                                        .sorted(Comparator.comparingInt(Outcomes::urgency))
                                        .toList()));
        list.setId("tried");
        list.getStyleClass().add("what-if-list");
        list.setAccessibleText("Queries before and after");
        list.setFixedCellSize(ROW_HEIGHT);
        int rows = Math.min(ROWS_SHOWN, result.queries().size());
        list.setMinHeight(rows * ROW_HEIGHT + 2);
        list.setPrefHeight(rows * ROW_HEIGHT + 2);
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(query -> {
                    if (query != null) {
                        model.selectedProperty().set(query);
                    }
                });
        // The model chooses the first to look at only when this list is there already.
        model.selectedProperty()
                .subscribe(query -> {
                    int at = list.getItems().indexOf(query);
                    if (at >= 0 && at != list.getSelectionModel().getSelectedIndex()) {
                        list.getSelectionModel().clearAndSelect(at);
                    }
                });
        return list;
    }

    /// What is to be looked at first comes first: what fails or gets worse, then what gets better.
    private static int urgency(TriedQuery query) {
        return switch (query) {
            case TriedQuery.Refused refused -> refused.onlyAfter() ? 0 : 1;
            case TriedQuery.Arrived _ -> 4;
            case TriedQuery.Planned planned ->
                    switch (planned.verdict()) {
                        case WORSE -> 2;
                        case BETTER -> 3;
                        case SAME -> 5;
                    };
        };
    }

    private void show(@Nullable TriedQuery query) {
        plans.getChildren().clear();
        switch (query) {
            case null -> {}
            case TriedQuery.Refused refused ->
                    plans.getChildren()
                            .add(new Banner(Tone.DANGER, refused.name(), refused.problem()));
            case TriedQuery.Planned planned -> show(planned);
            case TriedQuery.Arrived arrived ->
                    plans.getChildren()
                            .addAll(
                                    new SqlText(arrived.sql().strip()),
                                    Texts.wrapped(Texts.text("Not before: " + arrived.problem())),
                                    side("After", PlanText.of(arrived.after().plan())));
        }
    }

    private void show(TriedQuery.Planned planned) {
        plans.getChildren().add(new SqlText(planned.sql().strip()));
        for (String words : planned.comparison().words()) {
            plans.getChildren().add(Texts.wrapped(Texts.text(words)));
        }
        HBox both =
                new HBox(
                        side("Before", PlanText.of(planned.before().plan())),
                        side("After", PlanText.of(planned.after().plan())));
        both.getStyleClass().add("row");
        plans.getChildren().add(both);
    }

    private static VBox side(String title, String text) {
        // The sentence wraps; the tree below it keeps its columns and scrolls.
        int sentenceEnd = text.indexOf('\n');
        Label plan =
                Texts.mono(
                        text.substring(sentenceEnd)
                                .replaceFirst("^\\n+", "")
                                .stripTrailing()
                                .stripIndent());
        ScrollPane scroll = new ScrollPane(plan);
        scroll.getStyleClass().add("what-if-plan");
        scroll.setAccessibleText(title + ": " + text.replaceAll("[│├└─█·]+", " "));
        Label sentence = Texts.wrapped(Texts.text(text.substring(0, sentenceEnd)));
        VBox side = new VBox(Texts.strong(title), sentence, scroll);
        side.getStyleClass().add("card");
        side.setMinWidth(0);
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /// A query: where it is from, its text on one line, what becomes of it.
    private static final class Row extends ListCell<TriedQuery> {
        /// As wide as the list, never wider.
        Row() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable TriedQuery query, boolean empty) {
            super.updateItem(query, empty);
            setText(null);
            if (empty || query == null) {
                setGraphic(null);
                return;
            }
            List<String> lines = WhatIfReport.lines(query);
            String first = lines.getFirst();
            boolean fails = query instanceof TriedQuery.Refused;
            int comma = fails ? -1 : first.indexOf(", ");
            String verdict = fails ? "fails" : first.substring(0, comma);
            Label sql = Texts.mono(query.sql().strip().replaceAll("\\s+", " "));
            sql.setMinWidth(0);
            HBox.setHgrow(sql, Priority.ALWAYS);
            sql.setMaxWidth(Double.MAX_VALUE);
            Label amount = Texts.second(first.substring(comma < 0 ? 0 : comma + 2));
            amount.setMinWidth(fails ? 0 : USE_PREF_SIZE);
            Label name = Texts.small(query.name());
            name.setMinWidth(NAME_WIDTH);
            name.setPrefWidth(NAME_WIDTH);
            HBox row = new HBox(new Chip(verdict, WhatIfView.tone(query)), name, sql, amount);
            row.getStyleClass().add("row");
            setGraphic(row);
            setAccessibleText(query.name() + ": " + String.join(", ", lines));
        }
    }
}
