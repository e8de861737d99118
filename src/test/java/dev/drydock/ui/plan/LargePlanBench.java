package dev.drydock.ui.plan;

import dev.drydock.explain.LargePlans;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/// What plans of 10, 1,000 and 10,000 nodes cost: to read, to lay out, to show in each view, to scroll. Each figure is the median of nine
/// after three that warm up; a frame is layout and painting of the whole window, into a picture.
@Tag("bench")
class LargePlanBench {
    private static final int WARM = 3;
    private static final int RUNS = 9;

    @Test
    void readsLaysOutAndShows() throws Exception {
        for (int nodes : new int[] {10, 1_000, 10_000}) {
            String text = LargePlans.json(nodes);
            Plan plan = PlanFile.first(text);
            row(nodes, "read", () -> PlanFile.first(text));
            row(
                    nodes,
                    "make the picture, with advice",
                    () -> PlanPictures.of(plan, Surroundings.UNKNOWN));
            PlanPicture picture = PlanPictures.of(plan, Surroundings.UNKNOWN);
            row(nodes, "outline and times", () -> Outline.of(picture));
            Outline outline = Outline.of(picture);
            row(nodes, "lay out the tree", () -> TreeLayout.of(outline.nodes(), Set.of()));
            views(nodes);
        }
    }

    private static void views(int nodes) throws Exception {
        PlanModel model = LargePlanTest.model(nodes);
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage =
                Screens.on(() -> {
                    Scene scene = new Scene(view, 1440, 900);
                    new Theme().apply(scene);
                    Stage shown = new Stage();
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
        for (PlanModel.Mode mode : PlanModel.Mode.values()) {
            PlanModel.Mode other =
                    mode == PlanModel.Mode.TREE ? PlanModel.Mode.TEXT : PlanModel.Mode.TREE;
            String name = mode.words().toLowerCase(Locale.ROOT);
            row(
                    nodes,
                    name + ": first frame",
                    () ->
                            Screens.on(() -> {
                                model.modeProperty().set(other);
                                model.modeProperty().set(mode);
                                return frame(stage);
                            }));
            int[] step = {0};
            row(
                    nodes,
                    name + ": frame while scrolling",
                    () ->
                            Screens.on(() -> {
                                scroll(view, (step[0]++ % 20) / 20.0, nodes);
                                return frame(stage);
                            }));
        }
        Screens.on(() -> {
            stage.close();
            return 0;
        });
    }

    private static Object frame(Stage stage) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return stage.getScene().snapshot(null);
    }

    private static void scroll(PlanView view, double part, int nodes) {
        for (Node node : view.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.isVisible()) {
                bar.setValue(bar.getMax() * part);
            }
        }
        for (Node node : view.lookupAll(".table-view, .list-view")) {
            if (node instanceof TableView<?> table) {
                table.scrollTo((int) (part * nodes));
            } else if (node instanceof ListView<?> list) {
                list.scrollTo((int) (part * nodes));
            }
        }
    }

    private static void row(int nodes, String what, Callable<?> action) throws Exception {
        double[] millis = new double[RUNS];
        for (int i = -WARM; i < RUNS; i++) {
            long start = System.nanoTime();
            action.call();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "| %d | %s | %.2f ms |%n", nodes, what, millis[RUNS / 2]);
    }
}
