package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Saved plans on the command line; no server is asked.
class ExplainPlansTest {
    private static final String TIMED =
            """
                                                   QUERY PLAN
            ------------------------------------------------------------------------------------------------------
             Limit  (cost=0.00..1.00 rows=1 width=4) (actual time=5.000..9.000 rows=1 loops=1)
               Buffers: shared hit=7 read=2
               ->  Seq Scan on orders o  (cost=0.00..9.00 rows=9 width=4) (actual time=1.000..4.000 rows=2 loops=2)
                     Filter: (id > 3)
                     Buffers: shared hit=3 read=2
             Planning Time: 0.200 ms
             Execution Time: 9.100 ms
            (7 rows)
            """;

    @TempDir Path folder;

    private JsonNode json(Terminal.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out().lines().findFirst().orElseThrow());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void jsonTellsEachNodesOwnTimeAndItsError() throws IOException {
        String file = file("plan.txt", TIMED);
        Terminal.Result result =
                new Terminal("unused-in-these-tests")
                        .run("explain", "--plan", file, "--format", "json");
        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        JsonNode plan = json(result);
        assertThat(plan.path("file").asText()).isEqualTo(file);
        assertThat(plan.path("executionMillis").asDouble()).isEqualTo(9.1);
        assertThat(plan.path("slowest").asInt()).isEqualTo(1);
        JsonNode scan = plan.path("nodes").path(1);
        assertThat(scan.path("nodeType").asText()).isEqualTo("Seq Scan");
        assertThat(scan.path("relation").asText()).isEqualTo("orders");
        assertThat(scan.path("selfMillis").asDouble()).isEqualTo(8);
        assertThat(scan.path("selfMillisError").asDouble()).isEqualTo(0.001, within(1e-9));
        assertThat(plan.path("nodes").path(0).path("selfMillis").asDouble()).isEqualTo(1);
        assertThat(plan.path("nodes").path(0).path("selfBuffers").path("sharedHit").asInt())
                .isEqualTo(4);
    }

    @Test
    void aBrokenPlanIsToldWithItsPlaceBesideTheGoodOnes() throws IOException {
        String good = file("good.txt", TIMED);
        String bad =
                file(
                        "bad.txt",
                        TIMED.replace(
                                "->  Seq Scan on orders o  (cost=0.00",
                                "->  Seq Scan on orders o  (cost=x"));
        Terminal.Result result =
                new Terminal("unused-in-these-tests")
                        .run("explain", "--format", "json", "--plan", good, bad);
        assertThat(result.code()).isEqualTo(ExitCode.BAD_USE);
        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode broken = new ObjectMapper().readTree(lines.getLast());
        assertThat(broken.path("file").asText()).isEqualTo(bad);
        assertThat(broken.path("error").asText()).isNotBlank();
        assertThat(broken.path("line").asInt()).isEqualTo(5);
        assertThat(broken.path("column").asInt())
                .isEqualTo(TIMED.lines().toList().get(4).indexOf("cost=") + 6);
        assertThat(broken.path("read").path("nodes").size()).isEqualTo(1);
    }

    @Test
    void adviceSaysWhatWhyAndHow() throws IOException {
        String file = Path.of("src/test/cases/advice/sort-on-disk/bad.txt").toString();
        Terminal terminal = new Terminal("unused-in-these-tests");
        terminal.run("explain", "--plan", file, "--advice")
                .ends(ExitCode.DONE)
                .says("Sorts on disk", "could save up to", "SET LOCAL work_mem = '221MB';");
        JsonNode advice =
                json(terminal.run("explain", "--plan", file, "--advice", "--format", "json"))
                        .path("advice")
                        .path(0);
        assertThat(advice.path("rule").asText()).isEqualTo("sort-on-disk");
        assertThat(advice.path("node").asInt()).isZero();
    }

    @Test
    void aPageNeedsNothingFromElsewhere() throws IOException {
        String hostile = TIMED.replace("(id > 3)", "(note = '<script>alert(1)</script>'::text)");
        String page =
                new Terminal("unused-in-these-tests")
                        .run(
                                "explain",
                                "--plan",
                                file("p.txt", hostile),
                                "--format",
                                "html",
                                "--advice")
                        .ends(ExitCode.DONE)
                        .out();
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("Seq Scan on orders o", "&lt;script&gt;")
                .doesNotContain("<script", "http://", "https://", "src=");
    }

    @Test
    void twoSavedPlansAreCompared() throws IOException {
        String before = file("before.txt", TIMED);
        String after =
                file(
                        "after.txt",
                        TIMED.replace(
                                "Seq Scan on orders o",
                                "Index Scan using orders_pkey on orders o"));
        Terminal.Result result =
                new Terminal("unused-in-these-tests")
                        .run("explain", "--plan", before, "--compare", after);
        assertThat(result.out()).contains("orders o: Seq Scan → Index Scan using orders_pkey");
    }

    @Test
    void aPageShowsBothPlansSideBySide() throws IOException {
        String before = file("before.txt", TIMED);
        String after =
                file(
                        "after.txt",
                        TIMED.replace(
                                "Seq Scan on orders o",
                                "Index Scan using orders_pkey on orders o"));
        Terminal terminal = new Terminal("unused-in-these-tests");
        assertThat(
                        terminal.run(
                                        "explain",
                                        "--plan",
                                        before,
                                        "--compare",
                                        after,
                                        "--format",
                                        "html")
                                .ends(ExitCode.DONE)
                                .out())
                .contains(
                        "<h2>Before and after</h2>",
                        "orders o: Seq Scan → Index Scan using orders_pkey",
                        "<tr class=\"changed\">")
                .doesNotContain("<script", "http://", "https://", "src=", "@import");
        assertThat(
                        terminal.run(
                                        "explain",
                                        "--plan",
                                        before,
                                        "--compare",
                                        after,
                                        "--format",
                                        "markdown")
                                .ends(ExitCode.DONE)
                                .out())
                .contains("### Before and after", "- orders o: Seq Scan → Index Scan");
    }

    @Test
    void anAnonymousPlanTellsNoNameInAnyFormat() throws IOException {
        String plan = file("secret-orders.txt", TIMED);
        String query = file("q.sql", "SELECT * FROM orders o WHERE id > 3");
        for (String format : new String[] {"text", "json", "markdown", "html"}) {
            String out =
                    new Terminal("unused-in-these-tests")
                            .run(
                                    "explain",
                                    "--plan",
                                    plan,
                                    "--anonymous",
                                    "-f",
                                    query,
                                    "--advice",
                                    "--format",
                                    format)
                            .ends(ExitCode.DONE)
                            .out();
            assertThat(out).as(format).doesNotContain("orders", "secret").contains("Seq Scan");
        }
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() throws IOException {
        String plan = file("p.txt", TIMED);
        Terminal terminal = new Terminal("unused-in-these-tests");
        assertThat(terminal.run("explain", "--plan", plan, "--runs", "3").err())
                .contains("--runs measures: it needs --analyze.");
        assertThat(terminal.run("explain", "--plan", plan, "--why", "--anonymous").err())
                .contains("--why tells names");
    }
}
