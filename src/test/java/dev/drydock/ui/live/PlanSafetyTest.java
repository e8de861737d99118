package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What the window promises before it runs somebody's statement, each promise against a real server.
class PlanSafetyTest {
    private static final String SCHEMA =
            """
            CREATE SEQUENCE numbers;
            CREATE TABLE items (id bigint PRIMARY KEY DEFAULT nextval('numbers'), name text);
            INSERT INTO items SELECT n, 'item ' || n FROM generate_series(1, 200) n;
            SELECT setval('numbers', 200);
            ANALYZE;
            """;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = TestServers.of(18).create(SCHEMA);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static long count(String sql) {
        try (Session session = sandbox.open()) {
            return session.count(sql);
        }
    }

    private static long sleeping() {
        return count(
                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(43)%' AND pid <>"
                        + " pg_backend_pid() AND state = 'active'");
    }

    private static void analyze(PlanDriver window) throws Exception {
        window.click("#query");
        window.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static Button button(PlanDriver window, String words) {
        return (Button)
                window.stage().getScene().getRoot().lookupAll(".d-button").stream()
                        .filter(node -> words.equals(((Labeled) node).getText()))
                        .findFirst()
                        .orElseThrow();
    }

    private static void press(PlanDriver window, String words) throws Exception {
        Screens.on(() -> {
            button(window, words).requestFocus();
            return 0;
        });
        window.push(KeyCode.SPACE);
    }

    @Test
    void theWindowSaysThatExplainAnalyzeRunsTheQuery() throws Exception {
        try (PlanDriver window = PlanDriver.open(sandbox, "SELECT 1")) {
            assertThat(window.all()).contains("Explain analyze runs it and measures");
            Node analyze = window.stage().getScene().lookup("#analyze");
            assertThat(analyze.getAccessibleHelp())
                    .startsWith("Runs the query and measures.")
                    .contains("changes data is asked about first");
        }
    }

    @Test
    void aFirstPlanIsThereWhileTheQueryRunsAndCancelEndsItOnTheServer() throws Exception {
        String query = "SELECT name, pg_sleep(43) FROM items LIMIT 1";
        try (PlanDriver window = PlanDriver.open(sandbox, query)) {
            analyze(window);
            window.awaitText("Running the query and measuring");
            window.awaitChosen();
            assertThat(window.all()).contains("cost itself").doesNotContain("with all below ms");
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (sleeping() == 0) {
                assertThat(System.nanoTime()).as("the query runs").isLessThan(end);
            }
            Screens.picture(window.stage(), "plan-running.png");
            press(window, "Cancel");
            end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (sleeping() > 0) {
                assertThat(System.nanoTime()).as("the query ended").isLessThan(end);
            }
            assertThat(window.all()).contains("cost itself").doesNotContain("Running the query");
        }
    }

    @Test
    void aQueryMayRunForTwoMinutes() throws Exception {
        String query = "SELECT 1 FROM items WHERE current_setting('statement_timeout') = '2min'";
        try (PlanDriver window = PlanDriver.open(sandbox, query)) {
            analyze(window);
            window.awaitText("rows, real / expected");
            assertThat(window.all()).contains("200 / 200");
        }
    }

    @Test
    void aChangeIsAskedAboutRolledBackAndWhatStaysIsSaidAndTrue() throws Exception {
        try (PlanDriver window =
                PlanDriver.open(sandbox, "INSERT INTO items (name) VALUES ('new')")) {
            long before = count("SELECT last_value FROM numbers");
            analyze(window);
            window.awaitText("This statement changes data.");
            assertThat(window.all())
                    .contains("Explain analyze runs it.", "sequences keep their steps")
                    .contains("NOTIFY", "dblink", "cost itself");
            assertThat(count("SELECT last_value FROM numbers")).isEqualTo(before);
            Screens.picture(window.stage(), "plan-changes.png");
            press(window, "Run it and roll back");
            window.awaitText("rows, real / expected");
            assertThat(window.all()).doesNotContain("This statement changes data.");
            assertThat(count("SELECT count(*) FROM items")).isEqualTo(200);
            assertThat(count("SELECT last_value FROM numbers"))
                    .as("no rollback undoes it, as was said")
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void aReadOnlyConnectionRefusesAndOffersNothingElse() throws Exception {
        try (Sandbox readOnly = TestServers.of(18).create(SCHEMA)) {
            String database = readOnly.target().database();
            try (Session session = readOnly.open()) {
                session.execute(
                        "ALTER DATABASE \""
                                + database
                                + "\" SET default_transaction_read_only = on");
            }
            try (PlanDriver window = PlanDriver.open(readOnly, "DELETE FROM items")) {
                analyze(window);
                window.awaitText("This connection is read-only");
                assertThat(window.all())
                        .contains("Delete on items", "cost itself")
                        .doesNotContain("Run it and roll back");
                Screens.picture(window.stage(), "plan-read-only.png");
            }
        }
    }
}
