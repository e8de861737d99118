package dev.drydock.ui.plan;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.EnumSet;
import java.util.List;

/// The keys of the whole screen: run, find, another view, from one part of the screen to the next, and to a node from wherever one is.
final class PlanShortcuts {
    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private static final List<PlanModel.Mode> MODES =
            List.copyOf(EnumSet.allOf(PlanModel.Mode.class));

    /// The key that chooses each view.
    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7);

    private final PlanModel model;
    private final List<Runnable> parts;
    private final Runnable run;
    private final Runnable find;

    /// @param parts put the keys into the query, the plan and the details
    PlanShortcuts(PlanModel model, List<Runnable> parts, Runnable run, Runnable find) {
        this.model = model;
        this.parts = parts;
        this.run = run;
        this.find = find;
    }

    /// Listens.
    ///
    /// @param places the parts of the screen, in the order of what puts the keys into them
    /// @param within where letters lead to nodes, as nothing is typed there
    void bind(Parent screen, List<? extends Node> places, List<? extends Node> within) {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, places));
        for (Node place : within) {
            place.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (PlanKeys.jump(model.walk(), event)) {
                            event.consume();
                        }
                    });
        }
    }

    private void pressed(KeyEvent event, List<? extends Node> places) {
        int digit = DIGITS.indexOf(event.getCode());
        if (RUN.match(event)) {
            run.run();
        } else if (FIND.match(event)) {
            find.run();
        } else if (event.getCode() == KeyCode.F6) {
            parts.get(next(places, event.isShiftDown() ? -1 : 1)).run();
        } else if (event.isShortcutDown() && digit >= 0 && digit < MODES.size()) {
            model.modeProperty().set(MODES.get(digit));
            parts.get(1).run();
        } else {
            return;
        }
        event.consume();
    }

    /// What lies between the query and the plan, such as a button, counts as the query.
    private static int next(List<? extends Node> places, int by) {
        int now = 0;
        for (int i = 0; i < places.size(); i++) {
            if (holdsKeys(places.get(i))) {
                now = i;
            }
        }
        return Math.floorMod(now + by, places.size());
    }

    private static boolean holdsKeys(Node place) {
        // A part that lost what had the keys still says that they are within it; the scene knows.
        Node each = place.getScene() == null ? null : place.getScene().getFocusOwner();
        while (each != null && !each.equals(place)) {
            each = each.getParent();
        }
        return each != null;
    }
}
