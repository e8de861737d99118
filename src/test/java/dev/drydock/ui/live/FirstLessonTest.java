package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.demo.DemoDatabase;
import dev.drydock.demo.TestDemo;
import dev.drydock.ui.Screens;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The first lesson on the demo's slow query, each step reached by doing what the one before asks for.
@Isolated("one demo database for all of the user's processes")
class FirstLessonTest {
    @Test
    void eachStepIsReachedByWhatTheLearnerDoes() throws Exception {
        try (DemoDatabase demo = TestDemo.open(words -> {});
                PlanDriver window = PlanDriver.open(demo.target(), DemoDatabase.slowQuery())) {
            window.focus("#lesson-before");
            window.push(KeyCode.SPACE);
            step(window, 1, "Ask for the plan");
            assertThat(window.said()).startsWith("First lesson, 1 of ").contains("It runs nothing");

            window.focus("#explain");
            window.push(KeyCode.SPACE);
            step(window, 2, "Run it and measure");
            assertThat(window.all()).contains("cost itself");

            window.click("#query");
            window.push(KeyCode.CONTROL, KeyCode.ENTER);
            step(window, 3, "Read it from the bottom");
            assertThat(window.all()).contains("rows, real / expected");
            String root = window.chosen();
            Screens.picture(window.stage(), "lesson-3.png");

            window.push(KeyCode.F6);
            while (window.all().contains("Read it from the bottom")) {
                window.push(KeyCode.DOWN);
            }
            step(window, 4, "Start at the slowest");
            assertThat(window.chosen()).isEqualTo(root);

            window.push(KeyCode.S);
            step(window, 5, "Expected and real");
            assertThat(window.chosen()).contains("Seq Scan on order_items");
            assertThat(window.all()).contains("thrown away", "slowest");

            window.focus("#guide-next");
            window.push(KeyCode.SPACE);
            step(window, 6, "What would help");
            assertThat(window.said()).contains("Try it first");
            Screens.picture(window.stage(), "lesson-6.png");

            window.focus("#try-advice");
            window.push(KeyCode.SPACE);
            window.awaitTextLong("tried: helps");
            step(window, 7, "See the other plan");
            Screens.picture(window.stage(), "lesson-7.png");

            window.focus("#show-tried");
            window.push(KeyCode.SPACE);
            step(window, 8, "Compare");
            assertThat(window.all())
                    .contains("The plan as it would be. Nothing was done to the database.");

            window.push(KeyCode.CONTROL, KeyCode.DIGIT7);
            step(window, 9, "That is all");
            assertThat(window.all()).contains("Seq Scan → ");
            Screens.picture(window.stage(), "lesson-9.png");

            window.focus("#guide-next");
            window.push(KeyCode.SPACE);
            window.awaitNone("That is all");
            try (var session = dev.drydock.postgres.Session.open(demo.target())) {
                assertThat(
                                session.count(
                                        "SELECT count(*) FROM pg_indexes WHERE tablename ="
                                                + " 'order_items' AND indexdef LIKE"
                                                + " '%shipped_at%'"))
                        .as("a lesson changes nothing")
                        .isZero();
            }
        }
    }

    private static void step(PlanDriver window, int number, String title) throws Exception {
        window.awaitText(number + " of 9");
        assertThat(window.all()).contains(title);
    }
}
