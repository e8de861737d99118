package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.advice.Trial;
import dev.drydock.postgres.Database;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.plan.PlanView;

import javafx.scene.control.Button;

import org.junit.jupiter.api.Test;

/// Advice in the window is tried at the touch of a button, and the card says what came of it.
class TriedAdviceTest {
    private static final String TABLE =
            """
            CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age int NOT NULL);
            INSERT INTO people SELECT i, 'name ' || i % 5000, i % 12 FROM generate_series(1, 120000) i;
            ANALYZE people;
            """;
    private static final String QUERY = "SELECT * FROM people WHERE name = 'name 7'";

    @Test
    void anIndexIsTriedInALab() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(TABLE);
                Database database = database(sandbox)) {
            LivePlans plans = new LivePlans(database, TestServers.sandboxes());
            String cure = "CREATE INDEX CONCURRENTLY ON public.people (name);";
            assertThat(plans.canTry(cure)).isTrue();
            assertThat(plans.canTry("SET LOCAL work_mem = '64MB';")).isTrue();
            assertThat(plans.canTry("VACUUM public.people;")).isFalse();
            PlanModel model =
                    Screens.on(() -> {
                        PlanModel shown = new PlanModel(plans, Background.immediate());
                        shown.queryProperty().set(QUERY);
                        shown.analyze(QUERY);
                        return shown;
                    });
            PlanView view = Screens.on(() -> new PlanView(model));
            Screens.shoot("plan-advice", view);
            Screens.on(() -> {
                Button button = (Button) view.lookup("#try-advice");
                button.fire();
                return null;
            });
            Screens.settle();
            Screens.shoot("plan-advice-tried", Screens.on(() -> new PlanView(model)));
            assertThat(Screens.on(() -> view.lookup("#try-advice"))).isNull();
            Trial trial =
                    plans.trial(
                            QUERY,
                            cure,
                            Background.immediate().run("", job -> 0, done -> {}, failed -> {}));
            assertThat(trial.helps()).isTrue();
            assertThat(trial.words().getFirst()).startsWith("cost ");
        }
    }

    private static Database database(Sandbox sandbox) {
        return switch (Database.connect(sandbox.target())) {
            case Database.Attempt.Connected connected -> connected.database();
            case Database.Attempt.Refused refused -> throw new AssertionError(refused);
        };
    }
}
