package dev.drydock.ui.plan;

import javafx.scene.input.KeyEvent;

/// The keys that walk along a plan, the same in every view that is drawn.
final class PlanKeys {
    /// The keys in words.
    static final String HELP =
            "Up goes to the node above, down to the first below, left and right to its neighbours."
                    + " S goes to the slowest, N and P to the next and the last one found. Space"
                    + " folds.";

    /// The keys of a list in words.
    static final String LIST_HELP =
            "S goes to the slowest, N and P to the next and the last one found.";

    private PlanKeys() {}

    /// Does what a key asks for.
    ///
    /// @return whether it was one of these keys
    static boolean step(PlanWalk walk, KeyEvent event) {
        switch (event.getCode()) {
            case UP -> walk.selectParent();
            case DOWN -> walk.selectChild();
            case LEFT -> walk.selectSibling(-1);
            case RIGHT -> walk.selectSibling(1);
            case HOME -> walk.selectFirst();
            case SPACE -> walk.fold();
            default -> {
                return jump(walk, event);
            }
        }
        return true;
    }

    /// The keys that lead to a node from anywhere in the plan, lists included.
    ///
    /// @return whether it was one of these keys
    static boolean jump(PlanWalk walk, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case S -> walk.selectSlowest();
            case N -> walk.findNext(1);
            case P -> walk.findNext(-1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
