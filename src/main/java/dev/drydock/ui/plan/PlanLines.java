package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The plan as text; the margin of each line is as strong as what its node takes of the whole.
final class PlanLines extends ListView<PlanText.Line> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final char THIN_SPACE = '\u202F';
    private static final double LINE = 22;
    private static final double FAINTEST = 0.08;

    private final PlanWalk walk;
    private boolean marking;

    PlanLines(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("plan-lines");
        setFixedCellSize(LINE);
        setCellFactory(list -> new LineCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setAccessibleText("The plan as text");
        setAccessibleHelp(PlanKeys.LIST_HELP);
        walk.outlineProperty().subscribe(outline -> fill(outline.plan()));
        walk.selectedProperty().subscribe(node -> mark());
        walk.guessingProperty().subscribe(guessing -> refresh());
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void fill(@Nullable Plan plan) {
        setItems(
                FXCollections.observableArrayList(plan == null ? List.of() : PlanText.lines(plan)));
        mark();
    }

    private void chosen(PlanText.@Nullable Line line) {
        if (!marking && line != null && line.node() >= 0) {
            walk.select(line.node());
        }
    }

    /// The node that is chosen in the other views is chosen here, too.
    private void mark() {
        Node node = walk.selectedProperty().get();
        PlanText.Line now = getSelectionModel().getSelectedItem();
        if (node == null || (now != null && now.node() == node.number())) {
            return;
        }
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).node() == node.number()) {
                marking = true;
                getSelectionModel().clearAndSelect(i);
                marking = false;
                scrollTo(Math.max(0, i - 4));
                return;
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            Clipboard.getSystemClipboard()
                    .setContent(
                            Map.of(
                                    DataFormat.PLAIN_TEXT,
                                    getSelectionModel().getSelectedItems().stream()
                                            .map(PlanText.Line::text)
                                            .collect(Collectors.joining("\n"))));
            event.consume();
        }
    }

    /// A line with its margin.
    private final class LineCell extends ListCell<PlanText.Line> {
        private static final PseudoClass SLOWEST = PseudoClass.getPseudoClass("slowest");
        private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

        private final Region margin = new Region();
        private final Label text = Texts.mono("");
        private final HBox row = new HBox(margin, text);

        LineCell() {
            getStyleClass().add("plan-line");
            margin.getStyleClass().add("plan-margin");
            text.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("plan-line-row");
            walk.foundProperty().subscribe(found -> light(getItem()));
        }

        @Override
        protected void updateItem(PlanText.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row);
            // A face of one width has no thin spaces of its own.
            text.setText(line == null ? "" : line.text().replace(THIN_SPACE, ' '));
            setAccessibleText(line == null ? null : said(line));
            light(line);
        }

        /// A node's first line as a sentence, any other without what is drawn.
        private String said(PlanText.Line line) {
            Node node = walk.outlineProperty().get().node(line.node());
            boolean first =
                    getIndex() == 0
                            || getListView().getItems().get(getIndex() - 1).node() != line.node();
            return node != null && first
                    ? walk.words(node)
                    : line.text().replaceAll("[│├└─█·]+", " ").strip();
        }

        private void light(PlanText.@Nullable Line line) {
            Node node = line == null ? null : walk.outlineProperty().get().node(line.node());
            boolean hidden = walk.guessingProperty().get();
            margin.setOpacity(
                    node == null || hidden ? 0 : Math.max(FAINTEST, Math.sqrt(node.share())));
            pseudoClassStateChanged(SLOWEST, node != null && walk.isSlowestTold(node.number()));
            pseudoClassStateChanged(
                    FOUND, node != null && walk.foundProperty().get().contains(node.number()));
        }
    }
}
