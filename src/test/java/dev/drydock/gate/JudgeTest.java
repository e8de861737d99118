package dev.drydock.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.lint.Finding;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.project.Project;
import dev.drydock.project.ProjectReader;
import dev.drydock.project.Standing;
import dev.drydock.report.JsonReport;
import dev.drydock.report.MarkdownReport;
import dev.drydock.report.TextReport;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

class JudgeTest {
    private static final String FIRST =
            """
            CREATE TABLE people (id bigint PRIMARY KEY, full_name text, note text, born date);
            CREATE TABLE visits (id bigint PRIMARY KEY, person bigint, at date);
            """;

    /// A database to which the first file was applied and recorded, with statistics of large tables.
    private static final String LIVE =
            FIRST
                    + """
                    CREATE SCHEMA drydock;
                    CREATE TABLE drydock.migrations (
                        name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
                    INSERT INTO people SELECT n, 'n', 'x', NULL FROM generate_series(1, 10) n;
                    ANALYZE people;
                    INSERT INTO visits SELECT n, n % 100 FROM generate_series(1, 100001) n;
                    ANALYZE visits;
                    """;

    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private Project project() {
        return ((ProjectReader.Reading.Read) ProjectReader.read(folder.resolve("m"))).project();
    }

    private Verdict judge(Sandbox live, Limits limits) {
        try (Session session = live.open()) {
            Project project = project();
            Question question =
                    new Question(
                            project,
                            project.standing(session),
                            CatalogReader.read(session),
                            CatalogReader.readFacts(session),
                            true,
                            List.of(folder.resolve("src")),
                            List.of(folder.resolve("queries")),
                            limits);
            return ((Judge.Judgement.Judged) new Judge(TestServers.sandboxes()).judge(question))
                    .verdict();
        }
    }

    private Sandbox live() throws IOException {
        file("m/1.sql", FIRST);
        file("src/app.ts", "select(person.fullName);\n");
        file("queries/q.sql", "SELECT * FROM visits WHERE id = 3;");
        Sandbox live = TestServers.of(18).create(LIVE);
        try (Session session = live.open()) {
            session.update(
                    "INSERT INTO drydock.migrations (name, hash) VALUES ('1.sql', ?)",
                    project().files().getFirst().hash());
        }
        return live;
    }

    private static Gate gate(Verdict verdict, String name) {
        return verdict.gates().stream()
                .filter(gate -> gate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Gate.State state(Verdict verdict, String name) {
        return gate(verdict, name).state();
    }

    @Test
    void aHarmlessFilePasses() throws Exception {
        try (Sandbox live = live()) {
            file(
                    "m/2.sql",
                    "ALTER TABLE visits ADD COLUMN note text;\n"
                            + "CREATE INDEX CONCURRENTLY visits_person ON visits (person);");
            file("queries/q.sql", "SELECT * FROM visits WHERE person = $1; SELECT * FROM people");
            Verdict verdict = judge(live, Limits.DEFAULT);
            assertThat(verdict.isPassed()).as("%s", verdict.gates()).isTrue();
            assertThat(verdict.gates()).extracting(Gate::state).containsOnly(Gate.State.PASSED);
            assertThat(verdict.pending()).containsExactly("2.sql");
            assertThat(TextReport.verdict(verdict))
                    .startsWith("1 pending migration (2.sql): passed, on PostgreSQL 18")
                    .contains("ACCESS EXCLUSIVE on public.visits");
            assertThat(MarkdownReport.verdict(verdict))
                    .startsWith("### ✅ ")
                    .contains("| ✅ passed | drift |");
            assertThat(JsonReport.verdict(verdict)).contains("\"passed\" : true");
        }
    }

    @Test
    void aColumnThatAFileFillsByHandIsNoDanger() throws Exception {
        try (Sandbox live = live()) {
            file(
                    "m/2.sql",
                    """
                    ALTER TABLE people ADD COLUMN city text;
                    UPDATE people SET city = 'unknown';
                    ALTER TABLE people ALTER COLUMN city SET NOT NULL;
                    """);
            Verdict verdict = judge(live, Limits.DEFAULT);
            assertThat(verdict.findings())
                    .extracting(Finding::rule)
                    .doesNotContain("not-null-without-value");
        }
    }

    @Test
    void whatCodeAndQueriesStillNameIsFound() throws Exception {
        try (Sandbox live = live()) {
            file("src/.git/x", "note");
            file("src/binary", "note\0");
            file("src/other.ts", "annotated notes note_1\n\n  a.note = 1;");
            file(
                    "m/2.sql",
                    "ALTER TABLE people RENAME full_name TO name;\n"
                            + "ALTER TABLE people DROP COLUMN note, DROP COLUMN born;");
            file("queries/q.sql", "SELECT 1;\nSELECT note\nFROM people;\nSELECT at FROM visits");
            Verdict verdict = judge(live, Limits.DEFAULT);
            assertThat(verdict.isPassed()).isFalse();
            assertThat(gate(verdict, "code").details())
                    .containsExactly(
                            folder.resolve("src/app.ts") + ":1: select(person.fullName);",
                            folder.resolve("src/other.ts") + ":3: a.note = 1;");
            assertThat(gate(verdict, "queries").details())
                    .containsExactly(
                            folder.resolve("queries/q.sql")
                                    + ":2:8: does not run on the migrated schema: column \"note\""
                                    + " does not exist (SQLSTATE 42703)",
                            folder.resolve("queries/q.sql")
                                    + ":4: no index can serve the scan of public.visits, which has"
                                    + " about 100001 rows");
            assertThat(state(verdict, "findings")).isEqualTo(Gate.State.FAILED);
            assertThat(verdict.findings())
                    .as("a rename loses nothing")
                    .extracting(finding -> finding.rule() + " " + finding.about().words())
                    .contains(
                            "drops-data public.people.note",
                            "drops-data public.people.born",
                            "renames-in-use public.people.name")
                    .noneMatch(words -> words.equals("drops-data public.people.full_name"));
        }
    }

    @Test
    void measuredDangersAndSlownessFail() throws Exception {
        try (Sandbox live = live()) {
            file(
                    "m/2.sql",
                    "ALTER TABLE visits ADD COLUMN r uuid DEFAULT gen_random_uuid();\n"
                            + "CREATE INDEX visits_at ON visits (at);\nSELECT pg_sleep(0.2);");
            Verdict verdict = judge(live, Limits.DEFAULT.withTime(Duration.ofMillis(150)));
            assertThat(state(verdict, "applies")).isEqualTo(Gate.State.FAILED);
            assertThat(gate(verdict, "applies").words()).contains("0.15 s are allowed");
            assertThat(verdict.findings())
                    .extracting(finding -> finding.rule() + " " + finding.step())
                    .contains("rewrites-table 0", "blocks-while-scanning 1");
        }
    }

    @Test
    void editedAndMissingFilesFailAndDriftIsShown() throws Exception {
        try (Sandbox live = live();
                Session session = live.open()) {
            session.execute(
                    "INSERT INTO drydock.migrations (name, hash) VALUES ('0.sql', 'x'); ALTER TABLE"
                            + " people ADD COLUMN by_hand int");
            file("m/1.sql", FIRST + "\n");
            Verdict verdict = judge(live, Limits.DEFAULT);
            assertThat(gate(verdict, "files").details())
                    .containsExactly(
                            "1.sql: edited after it was applied",
                            "0.sql: recorded as applied, and no file explains it");
            assertThat(gate(verdict, "drift").details())
                    .containsExactly("only in the database: column public.people.by_hand");
            assertThat(state(verdict, "drift")).isEqualTo(Gate.State.WARNED);
        }
    }

    @Test
    void aFileThatDoesNotApplyIsPlaced() throws Exception {
        try (Sandbox live = live()) {
            file("m/2.sql", "CREATE TABLE x ();\nALTER TABLE nobody ADD a int;");
            Verdict verdict = judge(live, Limits.DEFAULT);
            assertThat(gate(verdict, "applies").details())
                    .first()
                    .asString()
                    .startsWith(folder.resolve("m/2.sql") + ":2:1: relation \"nobody\" does not");
            assertThat(state(verdict, "queries")).isEqualTo(Gate.State.NOT_JUDGED);
        }
    }

    @Test
    void aDrizzleFileThatMustStandAloneFailsAndTheRestIsJudged() throws Exception {
        file("m/0000_a.sql", "CREATE TABLE a (i int);");
        file("m/0001_b.sql", "CREATE INDEX CONCURRENTLY a_i ON a (i);");
        file(
                "m/meta/_journal.json",
                """
                {"dialect": "postgresql", "entries": [
                  {"when": 1, "tag": "0000_a"}, {"when": 2, "tag": "0001_b"}]}
                """);
        Path queries = file("queries/q.sql", "SELECT * FROM a WHERE i = 3");
        Question question =
                new Question(
                        project(),
                        Standing.allPending(project()),
                        Catalog.empty(180_000),
                        Facts.NONE,
                        false,
                        List.of(),
                        List.of(queries),
                        Limits.DEFAULT);
        Verdict verdict =
                ((Judge.Judgement.Judged) new Judge(TestServers.sandboxes()).judge(question))
                        .verdict();
        assertThat(state(verdict, "applies")).isEqualTo(Gate.State.FAILED);
        assertThat(gate(verdict, "applies").details())
                .singleElement()
                .asString()
                .contains("0001_b.sql:1 can't run inside a transaction block");
        assertThat(state(verdict, "queries")).isEqualTo(Gate.State.PASSED);
    }
}
