package dev.drydock.ui.apply;

import dev.drydock.postgres.Debt;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.workspace.Problem;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is half-done, each with the SQL that ends it.
public final class DebtsView extends BorderPane {
    public DebtsView(DebtsModel model) {
        getStylesheets().add(Theme.stylesheet(DebtsView.class, "apply.css"));
        getStyleClass().add("panel");
        setTop(
                new VBox(
                        new Toolbar(
                                Texts.title("Half-done"),
                                Texts.second("what migrations have left, by whatever tool"),
                                Texts.gap(),
                                Buttons.plain("Look again", model::read)),
                        new ProgressStrip(model.reading())));
        model.debtsProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
    }

    private void show(@Nullable Problem problem) {
        if (problem != null) {
            VBox page = new VBox(new Banner(Tone.DANGER, problem.what(), problem.text()));
            page.getStyleClass().add("run-page");
            setCenter(page);
        }
    }

    private void show(@Nullable List<Debt> debts) {
        if (debts == null) {
            return;
        }
        if (debts.isEmpty()) {
            setCenter(
                    new EmptyState(
                            Icon.CHECK,
                            "Nothing is half-done",
                            "Invalid indexes, constraints that were never checked and the like"
                                    + " would be here."));
            return;
        }
        VBox page = new VBox();
        page.getStyleClass().add("run-page");
        debts.forEach(debt -> page.getChildren().add(row(debt)));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    private static Node row(Debt debt) {
        SqlText cure = new SqlText(debt.cure() + ";");
        HBox.setHgrow(cure, Priority.ALWAYS);
        HBox line = new HBox(cure, Buttons.plain("Copy", () -> copy(debt.cure() + ";")));
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("row");
        VBox row =
                new VBox(
                        Texts.wrapped(Texts.strong(debt.object())),
                        Texts.wrapped(Texts.second(debt.why() + ".")),
                        line);
        row.getStyleClass().add("debt");
        return row;
    }

    private static void copy(String sql) {
        ClipboardContent content = new ClipboardContent();
        content.putString(sql);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
