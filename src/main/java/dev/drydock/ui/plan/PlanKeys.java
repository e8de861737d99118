package dev.drydock.ui.plan;

import javafx.scene.input.KeyEvent;

/// The keys that walk along a plan, the same in every view that is drawn.
final class PlanKeys {
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
