package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.draft.Edit;
import dev.drydock.explain.advice.Trial;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.LabFile;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.DraftStaging;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.plan.PlanView;
import dev.drydock.ui.plan.Staging;
import dev.drydock.ui.shell.Engine;
import dev.drydock.ui.workspace.DraftModel;
import dev.drydock.ui.workspace.Environment;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Advice in the window is tried at the touch of a button, the card says what came of it, and it can be added to what is pending.
class TriedAdviceTest {
    private static final String TABLE =
            """
            CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age int NOT NULL);
            INSERT INTO people SELECT i, 'name ' || i % 5000, i % 12 FROM generate_series(1, 120000) i;
            ANALYZE people;
            """;
    private static final String QUERY = "SELECT * FROM people WHERE name = 'name 7'";
    private static final String CURE = "CREATE INDEX CONCURRENTLY ON public.people (name);";

    @Test
    void anIndexIsTriedInALabAndAddedToTheMigration() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Database database = database(sandbox)) {
            LiveEngine engine = engine(database);
            PlanSource plans = engine.plans();
            assertThat(plans.canTry(CURE)).isTrue();
            assertThat(plans.canTry("SET LOCAL work_mem = '64MB';")).isTrue();
            assertThat(plans.canTry("VACUUM public.people;")).isFalse();
            DraftModel draft =
                    new DraftModel(engine.workspace(), engine.drafting(), Background.immediate());
            PlanModel model =
                    Screens.on(() -> {
                        PlanModel shown =
                                new PlanModel(
                                        plans,
                                        Background.immediate(),
                                        FileDialog.NONE,
                                        new DraftStaging(engine.workspace(), draft));
                        shown.queryProperty().set(QUERY);
                        shown.analyze(QUERY);
                        return shown;
                    });
            PlanView view = shown("plan-advice", model);
            press(view, "try-advice");
            Screens.settle();
            PlanView tried = shown("plan-advice-tried", model);
            assertThat(Screens.on(() -> view.lookup("#try-advice"))).isNull();
            assertThat(Screens.on(() -> said(tried))).contains("tried: helps");

            assertThat(Screens.on(() -> tried.lookup("#show-tried").isFocusTraversable())).isTrue();
            press(tried, "show-tried");
            assertThat(picture(model)).contains("people_name_idx");
            shown("plan-advice-shown", model);
            press(tried, "leave-tried");
            assertThat(picture(model)).contains("Seq Scan on people");

            PlanView again = shown("plan-advice-back", model);
            assertThat(Screens.on(() -> again.lookup("#stage-advice").isFocusTraversable()))
                    .isTrue();
            press(again, "stage-advice");
            assertThat(((LiveDrafting) engine.drafting()).state().draft().edits())
                    .extracting(Edit::sql)
                    .containsExactly("CREATE INDEX people_name_idx ON public.people (name)");
            assertThat(
                            engine.workspace()
                                    .wantedProperty()
                                    .get()
                                    .has(
                                            ObjectAddress.of(
                                                    ObjectKind.INDEX, "public", "people_name_idx")))
                    .isTrue();
            assertThat(Screens.on(() -> said(again))).contains("in the migration");
            shown("plan-advice-staged", model);
            Screens.on(() -> {
                draft.undo();
                return 0;
            });
            assertThat(Screens.on(() -> again.lookup("#stage-advice"))).isNotNull();

            Trial trial = plans.trial(QUERY, CURE, job());
            assertThat(trial.helps()).isTrue();
            assertThat(trial.words().getFirst()).startsWith("cost ");
        }
    }

    @Test
    void aLabPlansInTheWindowAndSaysWhy(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("people.lab");
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Session session = sandbox.open()) {
            session.execute("ANALYZE people");
            Files.writeString(file, LabFile.write(LabContent.read(session)));
        }
        PlanSource plans = ((Engine.LabOpening.Opened) LabPlans.open(file, job())).plans();
        PlanModel model =
                Screens.on(() -> {
                    PlanModel shown =
                            new PlanModel(
                                    plans, Background.immediate(), FileDialog.NONE, Staging.NONE);
                    shown.queryProperty().set("SELECT * FROM people WHERE id < 30");
                    shown.explain("SELECT * FROM people WHERE id < 30");
                    return shown;
                });
        PlanView view = shown("plan-lab", model);
        press(view, "why");
        assertThat(Screens.on(() -> said(view)))
                .contains(
                        "Without Index Scan: ",
                        "old at the export",
                        "exported at",
                        "nothing can be run");
        Screens.on(() -> {
            model.analyze(QUERY);
            model.close();
            return 0;
        });
        PlanView refused = shown("plan-lab-refused", model);
        assertThat(Screens.on(() -> said(refused))).contains("A lab has no rows");
        Files.writeString(file, "{\"drydock\": \"lab\", \"version\": 9}");
        assertThat(LabPlans.open(file, job())).isInstanceOf(Engine.LabOpening.Refused.class);
    }

    /// A view in a window, of which pictures are taken: only there it has all its parts.
    private static PlanView shown(String name, PlanModel model) throws Exception {
        PlanView view = Screens.on(() -> new PlanView(model));
        Screens.shoot(name, view);
        return view;
    }

    private static void press(PlanView view, String id) throws Exception {
        Screens.on(() -> {
            ((Button) view.lookup("#" + id)).fire();
            return 0;
        });
    }

    private static String picture(PlanModel model) throws Exception {
        return String.valueOf(Screens.on(() -> model.planProperty().get().root()));
    }

    private static String said(Node root) {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.joining("\n"));
    }

    private static Job job() {
        return Background.immediate().run("", job -> 0, done -> {}, failed -> {});
    }

    private static LiveEngine engine(Database database) {
        return LiveEngine.open(
                database,
                Environment.DEMO,
                TestServers.sandboxes(),
                LiveEngine.Beside.NOTHING,
                job());
    }

    private static Database database(Sandbox sandbox) {
        return switch (Database.connect(sandbox.target())) {
            case Database.Attempt.Connected connected -> connected.database();
            case Database.Attempt.Refused refused -> throw new AssertionError(refused);
        };
    }
}
