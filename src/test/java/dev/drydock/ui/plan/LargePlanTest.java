package dev.drydock.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.LargePlans;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.Objects;

/// Ten thousand nodes: what is not in sight costs nothing.
class LargePlanTest {
    private static final int NODES = 10_000;

    static PlanModel model(int nodes) throws Exception {
        // Read where plans are read in the program: not on the window's thread.
        PlanPicture picture =
                PlanPictures.of(PlanFile.first(LargePlans.json(nodes)), Surroundings.UNKNOWN);
        return Screens.on(() -> {
            PlanModel model =
                    new PlanModel(
                            (sql, analyze, changes, job) ->
                                    new PlanSource.Outcome.Explained(picture),
                            Background.immediate(),
                            FileDialog.NONE,
                            Staging.NONE);
            model.explain("SELECT 1");
            return model;
        });
    }

    private static Stage shown(PlanView view) throws Exception {
        return Screens.on(() -> {
            Scene scene = new Scene(view, 1440, 900);
            new Theme().apply(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    private static long controls(PlanView view, String selector) {
        return view.lookupAll(selector).stream().filter(Node::isVisible).count();
    }

    @Test
    void onlyWhatIsInSightExists() throws Exception {
        PlanModel model = model(NODES);
        assertThat(Screens.on(() -> model.walk().outlineProperty().get().nodes())).hasSize(NODES);
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        for (PlanModel.Mode mode : PlanModel.Mode.values()) {
            Screens.on(() -> {
                model.modeProperty().set(mode);
                return 0;
            });
            Screens.settle();
            assertThat(Screens.on(() -> view.lookupAll("*").size()))
                    .as(mode.words())
                    .isLessThan(1_500);
        }
        Screens.on(() -> {
            model.modeProperty().set(PlanModel.Mode.TREE);
            return 0;
        });
        Screens.settle();
        assertThat(Screens.on(() -> controls(view, ".plan-card"))).isBetween(1L, 40L);
        Screens.shoot("plan-large", Screens.on(() -> detached(stage, view)));
    }

    private static PlanView detached(Stage stage, PlanView view) {
        stage.getScene().setRoot(new javafx.scene.Group());
        stage.close();
        return view;
    }

    @Test
    void walksFindsAndFoldsByKeyboard() throws Exception {
        PlanModel model = model(NODES);
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        PlanWalk walk = model.walk();
        Screens.on(() -> {
            press(view, KeyCode.HOME);
            assertThat(title(walk)).isEqualTo("Append");
            press(view, KeyCode.S);
            assertThat(walk.selectedProperty().get())
                    .isSameAs(walk.outlineProperty().get().slowest());
            walk.wantedProperty().set("ORDERS_2718");
            assertThat(title(walk)).isEqualTo("Seq Scan on orders_2718");
            press(view, KeyCode.UP);
            assertThat(title(walk)).isEqualTo("Sort");
            press(view, KeyCode.UP);
            press(view, KeyCode.SPACE);
            assertThat(walk.foldedProperty().get()).hasSize(1);
            walk.findNext(1);
            assertThat(title(walk)).isEqualTo("Seq Scan on orders_2718");
            assertThat(walk.foldedProperty().get()).as("what hides the chosen node").isEmpty();
            press(view, KeyCode.RIGHT);
            return 0;
        });
        Screens.settle();
        Screens.on(() -> {
            assertThat(view.lookup(".plan-tree .plan-surface").getAccessibleText())
                    .startsWith(title(walk));
            assertThat(
                            view.lookupAll(".plan-card").stream()
                                    .filter(card ->
                                            card instanceof PlanCard each
                                                    && each.isVisible()
                                                    && each.node()
                                                            == walk.selectedProperty().get()))
                    .as("the chosen card is in sight")
                    .hasSize(1);
            stage.close();
            return 0;
        });
    }

    private static void press(PlanView view, KeyCode code) {
        Node surface = view.lookup(".plan-tree .plan-surface");
        surface.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static String title(PlanWalk walk) {
        return Objects.requireNonNull(walk.selectedProperty().get()).title();
    }
}
