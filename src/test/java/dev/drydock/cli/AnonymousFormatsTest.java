package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whatever the form, `--anonymous` tells no name and no value, and keeps the shape of plan and
/// query. All that tells something here has `zebra` or 4242 in it.
class AnonymousFormatsTest {
    private static final String PLAN =
            """
            [{"Query Text": "/* zebra */ SELECT sum(z.zebra_price) FROM zebra_shop.zebras z WHERE z.mail = 'zebra@4242.org' AND z.n > 42424",
              "Plan": {"Node Type": "Aggregate", "Strategy": "Sorted", "Partial Mode": "Simple", "Startup Cost": 1.0, "Total Cost": 900.0,
                "Plan Rows": 10, "Plan Width": 8, "Actual Startup Time": 1.0, "Actual Total Time": 90.0, "Actual Rows": 10.0, "Actual Loops": 1,
                "Output": ["42424", "sum(z.zebra_price)", "$1"], "Group Key": ["z.zebra_kind", "42424"], "Filter": "(sum(z.zebra_price) > 42424)",
                "Plans": [
                 {"Node Type": "Index Scan", "Parent Relationship": "InitPlan", "Subplan Name": "InitPlan 1", "Index Name": "zebra_idx",
                  "Relation Name": "zebra_limits", "Schema": "zebra_shop", "Alias": "zebra_limits", "Scan Direction": "Forward",
                  "Index Cond": "(zebra_limits.zebra_id = 42424)", "Startup Cost": 0.0, "Total Cost": 8.0, "Plan Rows": 1, "Plan Width": 4,
                  "Actual Startup Time": 0.1, "Actual Total Time": 0.2, "Actual Rows": 1.0, "Actual Loops": 1, "Output": ["42424"]},
                 {"Node Type": "CTE Scan", "Parent Relationship": "InitPlan", "Subplan Name": "CTE zebra_cte", "CTE Name": "zebra_old", "Alias": "zebra_old",
                  "Startup Cost": 0.0, "Total Cost": 8.0, "Plan Rows": 1, "Plan Width": 4,
                  "Actual Startup Time": 0.1, "Actual Total Time": 0.2, "Actual Rows": 1.0, "Actual Loops": 1},
                 {"Node Type": "Foreign Scan", "Parent Relationship": "Outer", "Relation Name": "zebras", "Schema": "zebra_shop", "Alias": "z",
                  "Foreign File": "/home/zebra/zebra-4242.csv", "Remote SQL": "SELECT zebra_price FROM zebra.zebras WHERE mail = 'zebra@4242.org'",
                  "Filter": "((z.mail = 'zebra@4242.org'::text) AND (z.n > (InitPlan 1).col1) AND zebra_shop.zebra_is(z.n))",
                  "Rows Removed by Filter": 99000, "Custom Plan Provider": "zebra_provider", "Startup Cost": 0.0, "Total Cost": 800.0,
                  "Plan Rows": 10, "Plan Width": 8, "Actual Startup Time": 0.5, "Actual Total Time": 80.0, "Actual Rows": 1000.0, "Actual Loops": 1,
                  "Output": ["z.mail", "'zebra@4242.org'::text"]}]},
              "Settings": {"search_path": "zebra_shop", "zebra.setting": "on", "work_mem": "64MB"},
              "Triggers": [{"Trigger Name": "zebra_trigger", "Constraint Name": "zebra_fk", "Relation": "zebras", "Time": 1.0, "Calls": 3}],
              "Planning Time": 0.3, "Execution Time": 92.0}]
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "text,false",
        "json,false",
        "markdown,false",
        "html,false",
        "text,true",
        "json,true",
        "markdown,true",
        "html,true"
    })
    void nothingOfNamesAndValuesIsLeft(String format, boolean compared) throws IOException {
        Path plan = Files.writeString(folder.resolve("zebra-plan.json"), PLAN);
        Path other =
                Files.writeString(
                        folder.resolve("zebra-after.json"),
                        PLAN.replace("Foreign Scan", "Seq Scan").replace("80.0", "60.0"));
        Object[] asked =
                compared
                        ? new Object[] {
                            "explain",
                            "--plan",
                            plan,
                            "--anonymous",
                            "--advice",
                            "--format",
                            format,
                            "--compare",
                            other
                        }
                        : new Object[] {
                            "explain", "--plan", plan, "--anonymous", "--advice", "--format", format
                        };
        String out = new Terminal("unused-in-these-tests").run(asked).ends(0).out();
        assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain("zebra", "4242", "mail");
        assertThat(out).contains("Aggregate", "SELECT sum(");
        if (format.equals("json")) {
            assertThat(
                            new ObjectMapper()
                                    .readTree(out.lines().findFirst().orElseThrow())
                                    .path("query")
                                    .asText())
                    .matches("SELECT sum\\(a\\d+\\.c\\d+\\) FROM \\w+\\.table\\d+ a\\d+ WHERE .*");
        }
        if (format.equals("text") && !compared) {
            assertThat(out).contains("(InitPlan 1).col1").contains("work_mem");
        }
    }

    @ParameterizedTest
    @CsvSource({"text", "json", "markdown", "html"})
    void aQueryInAFileKeepsItsShapeToo(String format) throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("p.txt"),
                        "Seq Scan on zebras z  (cost=0.00..9.00 rows=9 width=4)\n"
                                + "  Filter: (n > 42424)\n");
        Path query =
                Files.writeString(
                        folder.resolve("q.sql"), "SELECT * FROM zebras z WHERE n > 42424");
        String out =
                new Terminal("unused-in-these-tests")
                        .run(
                                "explain",
                                "--plan",
                                plan,
                                "--anonymous",
                                "-f",
                                query,
                                "--format",
                                format)
                        .ends(0)
                        .out();
        assertThat(out.toLowerCase(Locale.ROOT)).doesNotContain("zebra", "4242");
        assertThat(out)
                .containsPattern("SELECT \\* FROM table\\d+ a\\d+ WHERE c\\d+ (>|&gt;) \\d+");
    }
}
