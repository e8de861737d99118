package dev.drydock.ui.plan;

import dev.drydock.explain.Alignment;
import dev.drydock.explain.Comparison;
import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Times;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Texts;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The plan beside the one before, a row for nodes that do the same for the same tables, and above them the difference in words.
final class SideBySide extends BorderPane {
    private static final double LINE = 44;
    private static final int SCROLLED_ABOVE = 4;

    private final PlanWalk walk;
    private final ListView<Alignment.Row> list = new ListView<>();
    private final VBox words = new VBox();
    private @Nullable Times before;
    private @Nullable Times after;

    SideBySide(PlanModel model) {
        this.walk = model.walk();
        getStyleClass().add("side-by-side");
        words.getStyleClass().add("side-words");
        list.setFixedCellSize(LINE);
        list.setCellFactory(all -> new RowCell());
        list.setAccessibleText("The plan before and after");
        list.setAccessibleHelp(PlanKeys.LIST_HELP);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    PlanNode node = row == null ? null : row.after();
                    if (node != null) {
                        walk.select(node.id());
                    }
                });
        model.bothProperty().subscribe(this::show);
        walk.selectedProperty().subscribe(node -> mark());
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /// The node that is chosen in the other views is chosen here, too.
    private void mark() {
        PlanPicture.Node node = walk.selectedProperty().get();
        for (int i = 0; i < list.getItems().size(); i++) {
            PlanNode after = list.getItems().get(i).after();
            if (node != null && after != null && after.id() == node.number()) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - SCROLLED_ABOVE));
                return;
            }
        }
    }

    private void show(PlanModel.@Nullable Both both) {
        if (both == null) {
            setTop(null);
            setCenter(
                    new EmptyState(
                            Icon.DIAGRAM,
                            "Nothing to compare with yet",
                            "Explain the same query again, or keep this plan as the one before and"
                                    + " explain or paste another."));
            return;
        }
        before = Times.of(both.before());
        after = Times.of(both.after());
        Comparison comparison = Comparison.of(both.before(), both.after());
        words.getChildren().setAll(Texts.wrapped(Texts.strong(comparison.summary())));
        comparison
                .words()
                .forEach(each -> words.getChildren().add(Texts.wrapped(Texts.second(each))));
        if (!comparison.isDifferent()) {
            words.getChildren().add(Texts.second("Both read their tables in the same way."));
        }
        list.setItems(
                FXCollections.observableArrayList(
                        Alignment.of(both.before(), both.after()).rows()));
        HBox head = new HBox(half(Texts.small("Before")), half(Texts.small("After")));
        head.getStyleClass().add("side-head");
        setTop(new VBox(words, head));
        setCenter(list);
        mark();
    }

    private static Region half(Region content) {
        content.setMinWidth(0);
        content.setPrefWidth(0);
        content.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(content, Priority.ALWAYS);
        return content;
    }

    /// Both nodes of a row.
    private final class RowCell extends ListCell<Alignment.Row> {
        private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
        private static final double INDENT = 10;
        private static final int INDENTS_MAX = 12;

        private final Label leftTitle = Texts.text("");
        private final Label leftFacts = Texts.small("");
        private final Label rightTitle = Texts.text("");
        private final Label rightFacts = Texts.small("");
        private final VBox left = new VBox(leftTitle, leftFacts);
        private final VBox right = new VBox(rightTitle, rightFacts);
        private final HBox row = new HBox(half(left), half(right));

        RowCell() {
            getStyleClass().add("side-cell");
            row.getStyleClass().add("side-row");
            left.setAlignment(Pos.CENTER_LEFT);
            right.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Alignment.@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = empty || item == null;
            setGraphic(none ? null : row);
            pseudoClassStateChanged(CHANGED, item != null && item.isDifferent());
            if (item == null) {
                setAccessibleText(null);
                return;
            }
            fill(leftTitle, leftFacts, left, item.before(), item.levelBefore(), before);
            fill(rightTitle, rightFacts, right, item.after(), item.levelAfter(), after);
            setAccessibleText(
                    (item.isDifferent() ? "Changed. " : "")
                            + "Before: "
                            + said(leftTitle, leftFacts)
                            + ". After: "
                            + said(rightTitle, rightFacts));
        }

        private static String said(Label title, Label facts) {
            return title.getText().isEmpty()
                    ? "nothing"
                    : title.getText() + ", " + facts.getText().replace(" · ", ", ");
        }

        private void fill(
                Label title,
                Label facts,
                VBox side,
                @Nullable PlanNode node,
                int level,
                @Nullable Times times) {
            title.setText(node == null ? "" : node.title());
            facts.setText(node == null || times == null ? "" : facts(node, times));
            side.setTranslateX(INDENT * Math.min(level, INDENTS_MAX));
        }

        private static String facts(PlanNode node, Times times) {
            long blocks = times.selfBlocks(node).touched();
            PlanNode.Actual actual = node.actual();
            String rows = Numbers.rows(actual == null ? node.planRows() : actual.rowsOfAllLoops());
            String time =
                    times.isTimed()
                            ? Numbers.millis(times.of(node).selfMillis())
                            : "cost " + Numbers.count(node.totalCost());
            return time
                    + " · "
                    + rows
                    + (blocks > 0 ? " · " + Numbers.count((double) blocks, "block") : "");
        }
    }
}
