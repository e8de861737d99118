package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A node as a card. A card that left the sight shows the next node that comes into it.
final class PlanCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SLOWEST = PseudoClass.getPseudoClass("slowest");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final Label title = Texts.strong("");
    private final Label amount = Texts.text("");
    private final Label summary = Texts.small("");
    private final Label fold = Texts.small("");
    private final ShareBar bar = new ShareBar();
    private final Tooltip tip = new Tooltip();
    private @Nullable Node node;
    private boolean wasSecret;

    PlanCard() {
        title.setMinWidth(0);
        title.setTooltip(tip);
        amount.getStyleClass().add("plan-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        fold.getStyleClass().add("plan-fold");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        summary.setMinWidth(0);
        HBox head = new HBox(title, Texts.gap(), amount);
        head.getStyleClass().add("row");
        HBox line = new HBox(summary, Texts.gap(), fold);
        line.getStyleClass().add("row");
        getChildren().setAll(head, line, bar);
        getStyleClass().addAll("card", "plan-card");
        setManaged(false);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        resize(TreeLayout.CARD_WIDTH, TreeLayout.CARD_HEIGHT);
    }

    /// Shows another node.
    ///
    /// @param hidden how many nodes are folded away below it
    /// @param secret whether what it took is to be guessed
    void show(Node shown, int hidden, boolean secret) {
        String folded = hidden > 0 ? "+ " + hidden : "";
        fold.setText(folded);
        if (shown.equals(node) && secret == wasSecret) {
            return;
        }
        node = shown;
        wasSecret = secret;
        title.setText(shown.title());
        tip.setText(shown.title());
        amount.setText(secret ? "?" : shown.amount());
        summary.setText(shown.summary());
        bar.setShare(secret ? 0 : shown.share());
    }

    void mark(boolean chosen, boolean slowest, boolean found, boolean idle) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(SLOWEST, slowest);
        pseudoClassStateChanged(FOUND, found);
        pseudoClassStateChanged(IDLE, idle);
    }

    @Nullable Node node() {
        return node;
    }
}
