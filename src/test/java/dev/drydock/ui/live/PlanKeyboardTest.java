package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lab.LabContent;
import dev.drydock.lab.LabFile;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.shell.Engine;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every view of a plan, by keyboard alone, and what a screen reader is told there. The plans are a real server's.
class PlanKeyboardTest {
    static final String SHOP =
            """
            CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
            INSERT INTO customers SELECT i, 'customer ' || i FROM generate_series(1, 500) i;
            CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL REFERENCES customers, cents int NOT NULL);
            INSERT INTO orders SELECT i, i % 500 + 1, i % 977 FROM generate_series(1, 90000) i;
            ANALYZE;
            """;
    static final String QUERY =
            "SELECT c.name, sum(o.cents) FROM orders o JOIN customers c ON c.id = o.customer WHERE"
                    + " o.cents > 40 GROUP BY c.name ORDER BY 2 DESC LIMIT 5";
    private static final List<String> VIEWS =
            List.of("Tree", "Icicle", "Timeline", "Waterfall", "Grid", "Text", "Compare");

    private static Sandbox sandbox;
    private PlanDriver window;

    @BeforeAll
    static void makeTheShop() {
        sandbox = TestServers.of(18).create(SHOP);
    }

    @AfterAll
    static void dropIt() {
        sandbox.close();
    }

    @BeforeEach
    void openTheWindow() throws Exception {
        window = PlanDriver.open(sandbox, QUERY);
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        window.close();
    }

    /// Twice, so that there is something to compare with.
    private void measure() throws Exception {
        window.click("#query");
        window.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("rows, real / expected");
        window.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("Compared with the run before");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aViewIsDrivenByKeysAndSaysItsNode(int number) throws Exception {
        measure();
        String slowest = window.chosen();
        window.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.push(KeyCode.HOME);
        assertThat(window.chosen()).isEqualTo("Limit");
        window.push(KeyCode.CONTROL, digit(number));
        assertThat(window.selectedView()).isEqualTo(VIEWS.get(number - 1));
        assertThat(window.said()).as("the node that was chosen in the tree").contains("Limit");
        window.push(KeyCode.S);
        assertThat(window.chosen()).isEqualTo(slowest);
        assertThat(window.said()).contains(slowest);
        if (number < 7) {
            assertThat(window.said()).contains(", the slowest");
        }
        window.push(KeyCode.UP);
        window.push(KeyCode.UP);
        assertThat(window.chosen()).isNotEqualTo(slowest);
        assertThat(window.said()).contains(window.chosen());
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.write("orders");
        window.push(KeyCode.F6);
        window.push(KeyCode.N);
        assertThat(window.chosen()).contains("orders");
        assertThat(window.said()).contains(window.chosen()).contains(" ms");
        String chosen = window.chosen();
        window.push(KeyCode.F6);
        assertThat(window.said()).isEqualTo("Details of " + chosen);
        window.push(KeyCode.SHIFT, KeyCode.F6);
        window.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.chosen()).isEqualTo(chosen);
        assertThat(window.said()).contains(chosen);
        assertThat(window.role()).isEqualTo("TREE_ITEM");
    }

    private static KeyCode digit(int number) {
        return KeyCode.values()[KeyCode.DIGIT0.ordinal() + number];
    }

    @Test
    void theGridIsSortedByKeys() throws Exception {
        measure();
        String slowest = window.chosen();
        window.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.said()).startsWith("Sort by");
        window.push(KeyCode.DOWN);
        window.push(KeyCode.DOWN);
        window.push(KeyCode.TAB);
        window.push(KeyCode.HOME);
        assertThat(window.chosen()).isEqualTo(slowest);
        window.push(KeyCode.SHIFT, KeyCode.TAB);
        window.push(KeyCode.UP);
        window.push(KeyCode.UP);
        window.push(KeyCode.TAB);
        window.push(KeyCode.HOME);
        assertThat(window.chosen()).as("the plan's own order again").isEqualTo("Limit");
    }

    @Test
    void aSumIsChosenWithTheNodeThatTakesLongestInIt() throws Exception {
        measure();
        window.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.push(KeyCode.SHIFT, KeyCode.TAB);
        window.push(KeyCode.SHIFT, KeyCode.TAB);
        window.push(KeyCode.RIGHT);
        assertThat(window.said()).isEqualTo("Tables");
        window.push(KeyCode.SPACE);
        window.push(KeyCode.TAB);
        window.push(KeyCode.TAB);
        window.push(KeyCode.HOME);
        String first = window.chosen();
        assertThat(window.said()).contains(first);
        window.push(KeyCode.END);
        assertThat(List.of(first, window.chosen()))
                .as("one of each table")
                .satisfiesOnlyOnce(title -> assertThat(title).contains("orders"))
                .satisfiesOnlyOnce(title -> assertThat(title).contains("customers"));
        String last = window.chosen();
        window.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.chosen()).isEqualTo(last);
        window.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(window.said()).as("the sum that it is part of").contains(last);
    }

    @Test
    void aReplayIsSteppedByKeysAndToldWhereTheKeysGo() throws Exception {
        measure();
        window.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.push(KeyCode.TAB);
        window.push(KeyCode.TAB);
        assertThat(window.said()).isEqualTo("Replay");
        window.push(KeyCode.SPACE);
        assertThat(window.selectedView()).as("where rows are seen to flow").isEqualTo("Tree");
        assertThat(window.said()).startsWith("Step 1 of ").endsWith("Play");
        String first = window.chosen();
        window.push(KeyCode.RIGHT);
        assertThat(window.said()).startsWith("Step 2 of ").contains(window.chosen());
        assertThat(window.chosen()).isNotEqualTo(first);
        window.push(KeyCode.LEFT);
        assertThat(window.said()).startsWith("Step 1 of ").contains(first);
        window.push(KeyCode.ESCAPE);
        window.awaitNone("End replay");
    }

    @Test
    void theSlowestIsGuessedByKeysAndNothingSaysItBefore() throws Exception {
        measure();
        window.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.push(KeyCode.CONTROL, KeyCode.F);
        for (int i = 0; i < 3; i++) {
            window.push(KeyCode.TAB);
        }
        assertThat(window.said()).isEqualTo("Guess the slowest node");
        window.push(KeyCode.SPACE);
        assertThat(window.said()).isEqualTo("Limit");
        window.push(KeyCode.S);
        assertThat(window.said()).as("S gives nothing away").isEqualTo("Limit");
        Screens.picture(window.stage(), "plan-guessing.png");
        window.push(KeyCode.DOWN);
        assertThat(window.said()).doesNotContain(" ms");
        window.push(KeyCode.ENTER);
        assertThat(window.said()).contains(" of the whole").endsWith("Close");
        Screens.picture(window.stage(), "plan-guessed.png");
        window.push(KeyCode.SPACE);
        window.awaitNone("of the whole");
    }

    @Test
    void aButtonThatWasPressedKeepsTheKeysWhenTheDetailsChange() throws Exception {
        measure();
        window.focus("#why");
        window.push(KeyCode.SPACE);
        window.awaitText("Without Seq Scan");
        assertThat(window.all()).as("what was expected only has no blocks").doesNotContain("→ 0");
        Screens.picture(window.stage(), "plan-why-here.png");
        assertThat(window.said()).startsWith("Details of ");
        window.push(KeyCode.S);
        assertThat(window.said()).startsWith("Details of ").contains(window.chosen());
    }

    @Test
    void anExampleTakesTheQuerysPlaceUntilOneGoesBack() throws Exception {
        measure();
        window.push(KeyCode.CONTROL, KeyCode.F);
        window.write("customers");
        window.push(KeyCode.F6);
        window.push(KeyCode.N);
        assertThat(window.chosen()).isEqualTo("Seq Scan on customers c");

        window.focus("#example-size");
        window.push(KeyCode.HOME);
        window.focus("#example-run");
        window.push(KeyCode.SPACE);
        window.awaitTextLong("The example of Seq Scan.");
        assertThat(window.chosen()).isEqualTo("Seq Scan on orders");
        assertThat(window.all())
                .contains("\n50 rows, from 50 to 100")
                .as("what is for the query's own plan")
                .doesNotContain("Why this and not that?");
        Screens.picture(window.stage(), "plan-example.png");

        window.focus("#example-size");
        window.push(KeyCode.END);
        window.focus("#example-run");
        window.push(KeyCode.SPACE);
        window.awaitTextLong("Seq Scan → Bitmap Heap Scan");
        assertThat(window.all()).contains("000 rows, from 50 to 100");
        Screens.picture(window.stage(), "plan-example-flipped.png");

        window.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitTextLong("blocks 102 → 102");
        assertThat(window.all()).as("nobody asked the database").doesNotContain("does not exist");

        window.focus("#leave-example");
        window.push(KeyCode.SPACE);
        window.awaitNone("The example of Seq Scan.");
        assertThat(window.all()).contains("Why this and not that?", "Compared with the run before");
        window.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.push(KeyCode.HOME);
        assertThat(window.chosen()).as("of the query's own plan").isEqualTo("Limit");
        window.click("#query");
        window.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("rows, real / expected");
        window.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.push(KeyCode.HOME);
        assertThat(window.chosen()).as("the query stands in the editor again").isEqualTo("Limit");
    }

    @Test
    void aLabsPlanIsDrivenByKeysToo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("shop.lab");
        try (Session session = sandbox.open()) {
            Files.writeString(file, LabFile.write(LabContent.read(session)));
        }
        window.close();
        window =
                PlanDriver.of(
                        ((Engine.LabOpening.Opened) LabPlans.open(file, PlanDriver.job())).plans(),
                        QUERY);
        window.click("#query");
        window.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitChosen();
        String dearest = window.chosen();
        for (int view : new int[] {1, 2, 5, 6}) {
            window.push(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.push(KeyCode.HOME);
            window.push(KeyCode.CONTROL, digit(view));
            window.push(KeyCode.S);
            assertThat(window.chosen()).isEqualTo(dearest);
            assertThat(window.said()).contains(dearest, "the dearest").doesNotContain(" ms");
        }
        window.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.awaitText("does not tell when its nodes ran");
    }
}
