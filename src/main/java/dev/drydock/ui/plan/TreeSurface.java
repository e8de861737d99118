package dev.drydock.ui.plan;

import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/// What the tree is drawn on. It takes the keys for all of its cards, and tells a screen reader which of them is chosen.
final class TreeSurface extends Pane {
    private @Nullable PlanCard chosen;

    TreeSurface() {
        getStyleClass().add("plan-surface");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        setAccessibleHelp(PlanKeys.HELP + " Plus and minus zoom, 9 shows all.");
    }

    /// The card of the chosen node, or null where it is too small to be one.
    void setChosen(@Nullable PlanCard card) {
        if (chosen != card) {
            chosen = card;
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> chosen;
            case SELECTED_ITEMS ->
                    chosen == null
                            ? FXCollections.observableArrayList()
                            : FXCollections.observableArrayList(chosen);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
