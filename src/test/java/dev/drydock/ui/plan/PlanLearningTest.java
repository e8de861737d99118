package dev.drydock.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Alternative;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one learns from a plan in the window: its query beside it, what was different before, why it is so, how its rows flow.
class PlanLearningTest {
    private static final Path PLAN = Path.of("src/test/cases/plans/report.txt");
    private static final String QUERY =
            """
            SELECT c.id, sum(i.quantity * i.price) AS revenue
            FROM order_items i
            JOIN orders o ON o.id = i.order_id
            JOIN customers c ON c.id = o.customer_id
            WHERE i.shipped_at > '2026-01-01'
            GROUP BY c.id ORDER BY revenue DESC LIMIT 20;
            """;

    /// Answers with one plan after the other, the last again and again.
    private record Answers(List<Plan> plans, int[] asked) implements PlanSource {
        @Override
        public Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job) {
            Plan plan = plans.get(Math.min(asked[0]++, plans.size() - 1));
            Surroundings around =
                    new Surroundings(
                            java.util.Map.of(
                                    "order_items",
                                    new Surroundings.TableFacts(
                                            3_000_000,
                                            12_010,
                                            45_000,
                                            new Surroundings.Gathered.At(
                                                    "2026-01-05 12:00", 3 * 3600.0 + 50, null),
                                            List.of(
                                                    new Surroundings.IndexFacts(
                                                            "order_items_pkey",
                                                            List.of("order_id", "line"))))));
            return new Outcome.Explained(PlanPictures.of(plan, around));
        }

        @Override
        public List<Alternative> alternatives(String sql, Job job) {
            return List.of(
                    new Alternative("Seq Scan", "enable_seqscan", plans.getLast()),
                    new Alternative("Sort", "enable_sort", plans.getFirst()));
        }
    }

    private static PlanModel model() throws Exception {
        return model(new Path[1]);
    }

    /// @param chosen what somebody chooses when asked for a file
    private static PlanModel model(@Nullable Path[] chosen) throws Exception {
        String text = Files.readString(PLAN);
        Plan before = PlanFile.first(text);
        Plan after =
                PlanFile.first(
                        text.replace(
                                "Seq Scan on order_items i",
                                "Index Scan using items_shipped on order_items i"));
        return Screens.on(() -> {
            PlanModel model =
                    new PlanModel(
                            new Answers(List.of(before, after), new int[1]),
                            Background.immediate(),
                            chooses(chosen),
                            Staging.NONE);
            model.queryProperty().set(QUERY);
            model.analyze(QUERY);
            return model;
        });
    }

    private static FileDialog chooses(@Nullable Path[] chosen) {
        return new FileDialog() {
            @Override
            public @Nullable Path save(String suggestedName) {
                return null;
            }

            @Override
            public @Nullable Path open(String what, List<String> globs) {
                return chosen[0];
            }
        };
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

    private static int detach(Stage stage) {
        stage.getScene().setRoot(new javafx.scene.Group());
        stage.close();
        return 0;
    }

    private static String said(Node root) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.joining("\n"));
    }

    private static void press(PlanView view, String id) {
        ((Button) view.lookup("#" + id)).fire();
    }

    @Test
    void theChosenNodesFragmentsAreMarkedInTheQuery() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        Screens.on(() -> {
            assertThat(view.lookupAll(".sql-linked").stream().map(Object::toString).toList())
                    .anyMatch(text -> text.contains("shipped_at"));
            stage.close();
            return 0;
        });
        Screens.shoot("plan-linked", Screens.on(() -> new PlanView(model)));
    }

    @Test
    void thePlanBeforeStandsBesideThePlanAfter() throws Exception {
        PlanModel model = model();
        Screens.on(() -> {
            model.analyze(QUERY);
            model.modeProperty().set(PlanModel.Mode.COMPARE);
            return 0;
        });
        PlanView view = Screens.on(() -> new PlanView(model));
        Screens.shoot("plan-compare", view);
        assertThat(Screens.on(() -> said(view)))
                .contains("order_items i: Seq Scan → Index Scan using items_shipped");
    }

    /// Tells what was on the screen when the query was run.
    private static final class Slowly implements PlanSource {
        private final List<PlanPicture> shown = new ArrayList<>();
        private @Nullable PlanModel model;
        private @Nullable PlanPicture planned;

        @Override
        public Optional<PlanPicture> first(String sql, Job job) {
            return Optional.ofNullable(planned);
        }

        @Override
        public Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job) {
            PlanPicture now = Objects.requireNonNull(model).planProperty().get();
            if (now != null) {
                shown.add(now);
            }
            return new Outcome.ChangesData("It would be run.");
        }
    }

    @Test
    void aPlanIsThereBeforeTheQueryWasRun() throws Exception {
        Slowly source = new Slowly();
        source.planned =
                PlanPictures.of(PlanFile.first(Files.readString(PLAN)), Surroundings.UNKNOWN);
        Screens.on(() -> {
            PlanModel model =
                    new PlanModel(source, Background.immediate(), FileDialog.NONE, Staging.NONE);
            source.model = model;
            model.analyze(QUERY);
            return 0;
        });
        assertThat(source.shown).containsExactly(source.planned);
    }

    @Test
    void withoutAnotherPlanThereIsNothingToCompare() throws Exception {
        PlanModel model = model();
        Screens.on(() -> {
            model.modeProperty().set(PlanModel.Mode.COMPARE);
            return 0;
        });
        PlanView view = Screens.on(() -> new PlanView(model));
        assertThat(Screens.on(() -> said(view))).contains("Nothing to compare with yet");
    }

    @Test
    void severalRunsTellWhatRepeats() throws Exception {
        PlanModel model = model();
        Screens.on(() -> {
            model.repeat(QUERY, 3);
            assertThat(model.repeatedProperty().get())
                    .startsWith("3 runs: ")
                    .doesNotContain("Since the last series");
            model.repeat(QUERY, 3);
            assertThat(model.repeatedProperty().get())
                    .contains("Since the last series: time ")
                    .endsWith(": within the noise.");
            return 0;
        });
    }

    @Test
    void whyNotIsAskedOnDemand() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        Screens.on(() -> {
            press(view, "why");
            return detach(stage);
        });
        Screens.shoot("plan-why", view);
        assertThat(Screens.on(() -> said(view)))
                .contains("Without Seq Scan: order_items i: Seq Scan → Index Scan")
                .contains("Without Sort: there is no other way.");
    }

    @Test
    void aReplayGoesFromTheTablesToTheResult() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        PlanWalk walk = model.walk();
        Screens.on(() -> {
            press(view, "replay");
            assertThat(walk.playedProperty().get()).hasSize(1);
            assertThat(title(walk)).startsWith("Seq Scan on customers");
            press(view, "replay-next");
            assertThat(title(walk)).isEqualTo("Hash");
            for (int i = 0; i < 20; i++) {
                String before = title(walk);
                press(view, "replay-next");
                assertThat(before + " then " + title(walk))
                        .isNotEqualTo("Nested Loop then Index Scan using orders_pkey on orders o");
            }
            assertThat(walk.playedProperty().get())
                    .hasSize(walk.outlineProperty().get().nodes().size());
            assertThat(title(walk)).isEqualTo("Limit");
            press(view, "replay-back");
            press(view, "replay-back");
            press(view, "replay-back");
            return detach(stage);
        });
        Screens.shoot("plan-replay", view);
    }

    @Test
    void aReplayPlaysByItselfAndStopsAtTheEnd() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        PlanWalk walk = model.walk();
        Screens.on(() -> {
            press(view, "replay");
            type(view, "replay-play", KeyCode.UP);
            type(view, "replay-play", KeyCode.UP);
            assertThat(button(view, "replay-speed")).isEqualTo("4 ×");
            type(view, "replay-play", KeyCode.K);
            assertThat(button(view, "replay-play")).isEqualTo("Pause");
            return 0;
        });
        Screens.await("the next step", () -> walk.playedProperty().get().size() > 1);
        Screens.on(() -> {
            type(view, "replay-play", KeyCode.LEFT);
            assertThat(button(view, "replay-play")).isEqualTo("Play");
            type(view, "replay-play", KeyCode.K);
            return 0;
        });
        Screens.await("the end", () -> button(view, "replay-play").equals("Play"));
        Screens.on(() -> {
            assertThat(title(walk)).isEqualTo("Limit");
            press(view, "replay-play");
            assertThat(walk.playedProperty().get()).as("begins anew").hasSize(1);
            type(view, "replay-play", KeyCode.ESCAPE);
            assertThat(walk.playedProperty().get()).isNull();
            return detach(stage);
        });
    }

    private static String button(PlanView view, String id) {
        return ((Button) view.lookup("#" + id)).getText();
    }

    private static void type(PlanView view, String id, KeyCode key) {
        Node target = view.lookup("#" + id);
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void aPlanInAFileIsThePlanBefore(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("before.txt");
        Files.writeString(
                file,
                Files.readString(PLAN)
                        .replace(
                                "Seq Scan on order_items i",
                                "Index Scan using items_shipped on order_items i"));
        Path[] chosen = {file};
        PlanModel model = model(chosen);
        Screens.on(() -> {
            model.compareWithFile();
            assertThat(model.modeProperty().get()).isEqualTo(PlanModel.Mode.COMPARE);
            return 0;
        });
        PlanView view = Screens.on(() -> new PlanView(model));
        Screens.shoot("plan-compare-file", view);
        assertThat(Screens.on(() -> said(view)))
                .contains("order_items i: Index Scan using items_shipped → Seq Scan");
        Files.writeString(file, "{\"Plan\": {");
        Screens.on(() -> {
            model.compareWithFile();
            assertThat(Objects.requireNonNull(model.problemProperty().get()).what())
                    .contains("before.txt can't be read to its end");
            chosen[0] = folder.resolve("missing");
            model.compareWithFile();
            assertThat(Objects.requireNonNull(model.problemProperty().get()).what())
                    .contains("missing can't be read");
            return 0;
        });
    }

    @Test
    void nothingGivesTheSlowestAwayWhileItIsGuessed() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        Screens.on(() -> {
            press(view, "guess");
            return 0;
        });
        Screens.settle();
        Screens.on(() -> {
            for (PlanModel.Mode mode : PlanModel.Mode.values()) {
                model.modeProperty().set(mode);
                view.applyCss();
                view.layout();
                assertThat(said(view.lookup(".plan-centre"))).doesNotContain(" ms");
            }
            model.modeProperty().set(PlanModel.Mode.TREE);
            assertThat(said(view.lookup(".node-details"))).doesNotContain(" ms", "612");
            press(view, "guess-mine");
            assertThat(said(view)).contains("It is another: Seq Scan on order_items i, 48 %");
            assertThat(title(model.walk())).isEqualTo("Seq Scan on order_items i");
            stage.close();
            return 0;
        });
    }

    @Test
    void theFirstLessonComesWhenAskedAndGoes() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        Screens.settle();
        Screens.on(() -> {
            assertThat(view.lookup(".guide").isVisible()).isFalse();
            press(view, "lesson");
            assertThat(title(model.walk())).isEqualTo("Limit");
            press(view, "guide-next");
            press(view, "guide-next");
            assertThat(title(model.walk())).isEqualTo("Seq Scan on order_items i");
            return detach(stage);
        });
        Screens.shoot("plan-lesson", view);
        Screens.on(() -> {
            press(view, "guide-next");
            press(view, "guide-next");
            press(view, "guide-next");
            assertThat(view.lookup(".guide").isVisible()).isFalse();
            return 0;
        });
    }

    @Test
    void whatTheServerKnowsOfATableStandsBesideItsScan() throws Exception {
        PlanModel model = model();
        assertThat(
                        Objects.requireNonNull(
                                        Screens.on(() -> model.walk().selectedProperty().get()))
                                .facts())
                .extracting(PlanPicture.Fact::what)
                .contains("table", "statistics", "changed since", "index");
        assertThat(facts(model)).contains("3 hours old", "2026-01-05 12:00", "45 000 rows");
    }

    @Test
    void everyPropertyIsShownAndExplainedWhenAsked() throws Exception {
        PlanModel model = model();
        PlanView view = Screens.on(() -> new PlanView(model));
        Stage stage = shown(view);
        assertThat(Screens.on(() -> said(view))).doesNotContain("Plan Width");
        Screens.on(() -> {
            press(view, "properties");
            return 0;
        });
        assertThat(Screens.on(() -> said(view)))
                .contains("Relation Name", "The table that is read or written.", "Plan Width");
        Screens.on(() -> {
            model.walk().selectFirst();
            return 0;
        });
        assertThat(Screens.on(() -> said(view))).contains("Actual Loops");
        Screens.on(() -> detach(stage));
    }

    private static List<String> facts(PlanModel model) throws Exception {
        return Objects.requireNonNull(Screens.on(() -> model.walk().selectedProperty().get()))
                .facts()
                .stream()
                .map(PlanPicture.Fact::value)
                .toList();
    }

    private static String title(PlanWalk walk) {
        return Objects.requireNonNull(walk.selectedProperty().get()).title();
    }
}
