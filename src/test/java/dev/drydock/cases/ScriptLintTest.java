package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.ScriptFinding;
import dev.drydock.rehearsal.ScriptRehearser;
import dev.drydock.rehearsal.ScriptReview;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Rules about scripts have a folder with `base.sql`, a `bad.sql` that the rule finds when it is tried on the base, and a `good.sql` in
/// which no rule sees any danger.
@Execution(ExecutionMode.CONCURRENT)
class ScriptLintTest {
    private static final Path CASES = Path.of("src/test/cases/lint");

    private static final String SHOP =
            """
            CREATE TABLE customers (id bigint PRIMARY KEY, email text);
            CREATE TABLE orders (
                id int PRIMARY KEY, customer_id bigint, total numeric NOT NULL, note text);
            CREATE INDEX orders_note ON orders (note);
            """;

    static boolean isOfScripts(Rule rule) {
        return Files.exists(CASES.resolve(rule.name()).resolve("base.sql"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsBadScriptAndNothingDangerousInTheGoodOne() {
        return Linter.RULES.stream()
                .filter(ScriptLintTest::isOfScripts)
                .flatMap(rule ->
                        Stream.of(14, 18)
                                .map(major ->
                                        DynamicTest.dynamicTest(
                                                rule.name() + " on PostgreSQL " + major,
                                                () -> check(rule, major))));
    }

    private static void check(Rule rule, int major) {
        String base = read(rule, "base.sql");
        assertThat(lint(major, base, read(rule, "bad.sql")).findings())
                .extracting(found -> found.finding().rule())
                .contains(rule.name());
        assertThat(lint(major, base, read(rule, "good.sql")).findings())
                .filteredOn(found ->
                        found.finding().severity() == Severity.DANGER
                                || found.finding().rule().equals(rule.name()))
                .extracting(found -> found.finding().what())
                .isEmpty();
    }

    /// A file of the rule's folder.
    static String read(Rule rule, String file) {
        try {
            return Files.readString(CASES.resolve(rule.name()).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFindingSaysWhereAndHowElse() {
        ScriptReview review =
                lint(
                        18,
                        SHOP,
                        "SET lock_timeout = '1s';\n\n"
                                + "  CREATE INDEX orders_total\n"
                                + "  ON orders (total);");
        ScriptFinding finding = review.findings().getFirst();
        assertThat(finding.finding().rule()).isEqualTo("blocks-while-scanning");
        assertThat(finding.position()).hasToString("3:3");
        assertThat(finding.safer()).contains("CREATE INDEX CONCURRENTLY orders_total");
        assertThat(finding.facts().locks())
                .containsEntry(ObjectAddress.table("public", "orders"), LockMode.SHARE);
    }

    @Test
    void everyStatementThatWritesATableAnewIsFound() {
        for (String statement :
                List.of(
                        "ALTER TABLE orders ALTER COLUMN id TYPE bigint",
                        "ALTER TABLE orders ADD COLUMN key uuid DEFAULT gen_random_uuid()",
                        "ALTER TABLE orders ADD COLUMN number bigserial",
                        "ALTER TABLE orders ADD COLUMN double numeric GENERATED ALWAYS AS (total *"
                                + " 2) STORED",
                        "CREATE DOMAIN positive AS int CHECK (VALUE > 0);"
                                + " ALTER TABLE orders ADD COLUMN amount positive",
                        "ALTER TABLE orders SET UNLOGGED",
                        "CLUSTER orders USING orders_pkey",
                        "VACUUM FULL orders")) {
            assertThat(rules(lint(18, SHOP, statement))).as(statement).contains("rewrites-table");
        }
        for (String statement :
                List.of(
                        "ALTER TABLE orders ALTER COLUMN note TYPE varchar",
                        "ALTER TABLE orders ADD COLUMN at timestamptz DEFAULT now()",
                        "ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false")) {
            assertThat(rules(lint(18, SHOP, statement)))
                    .as(statement)
                    .doesNotContain("rewrites-table", "blocks-while-scanning");
        }
    }

    @Test
    void everyStatementThatReadsATableUnderALockIsFound() {
        for (String statement :
                List.of(
                        "ALTER TABLE orders ADD CHECK (total > 0)",
                        "ALTER TABLE orders ALTER COLUMN note SET NOT NULL",
                        "ALTER TABLE orders ADD UNIQUE (note)",
                        "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers",
                        "ALTER TABLE orders ADD CONSTRAINT n CHECK (note IS NOT NULL); ALTER TABLE"
                                + " orders ALTER note SET NOT NULL, DROP CONSTRAINT n")) {
            assertThat(rules(lint(18, SHOP, statement)))
                    .as(statement)
                    .contains("blocks-while-scanning");
        }
    }

    /// A short lock is taken by what seems to lock nothing, and what goes along is named.
    @Test
    void triggersAndSchemasAreFoundByWhatTheyLockAndDrop() {
        String base =
                "CREATE SCHEMA app; CREATE TABLE app.visits (id int PRIMARY KEY); CREATE FUNCTION"
                        + " app.look() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW;"
                        + " END'";
        ScriptReview trigger =
                lint(
                        18,
                        base,
                        "CREATE TRIGGER look BEFORE UPDATE ON app.visits FOR EACH ROW EXECUTE"
                                + " FUNCTION app.look()");
        assertThat(rules(trigger)).containsExactly("locks-without-limit");
        assertThat(trigger.findings().getFirst().facts().locks())
                .containsEntry(ObjectAddress.table("app", "visits"), LockMode.SHARE_ROW_EXCLUSIVE);
        assertThat(
                        rules(
                                lint(
                                        18,
                                        base,
                                        "SET lock_timeout = '1s'; ALTER TABLE app.visits DISABLE"
                                                + " TRIGGER ALL")))
                .isEmpty();
        ScriptReview schema = lint(18, base, "SET lock_timeout = '1s'; DROP SCHEMA app CASCADE");
        assertThat(rules(schema)).contains("drops-by-cascade", "drops-data");
        assertThat(schema.findings())
                .extracting(found -> found.finding().what())
                .anyMatch(what -> what.contains("app.look") && what.contains("app.visits"));
    }

    /// Forms that no linter by text knows, as they depend on what is there.
    @Test
    void whatIsReadOrWrittenForTheSakeOfOtherObjectsIsFound() {
        String base =
                """
                CREATE DOMAIN amount AS int;
                CREATE TABLE sales (id int PRIMARY KEY, amount amount, at timestamp, code varchar(10) CHECK (code > ''));
                CREATE TABLE parts (id int) PARTITION BY RANGE (id);
                CREATE TABLE rest PARTITION OF parts DEFAULT;
                CREATE TABLE old (id int);
                """;
        for (String statement :
                List.of(
                        "ALTER TABLE sales ADD EXCLUDE USING btree (amount WITH =)",
                        "ALTER DOMAIN amount ADD CHECK (VALUE > 0)",
                        "ALTER TABLE parts ATTACH PARTITION old FOR VALUES FROM (0) TO (9)",
                        "CREATE TABLE fresh PARTITION OF parts FOR VALUES FROM (9) TO (19)",
                        "ALTER TABLE sales ALTER code TYPE varchar(20)")) {
            assertThat(rules(lint(18, base, statement)))
                    .as(statement)
                    .contains("blocks-while-scanning");
        }
        assertThat(
                        rules(
                                lint(
                                        18,
                                        base,
                                        "SET timezone = 'UTC'; ALTER TABLE sales ALTER at TYPE"
                                                + " timestamptz USING at AT TIME ZONE 'UTC'")))
                .contains("rewrites-table");
        assertThat(
                        rules(
                                lint(
                                        18,
                                        base,
                                        "SET timezone = 'UTC'; ALTER TABLE sales ALTER at TYPE"
                                                + " timestamptz")))
                .doesNotContain("rewrites-table", "blocks-while-scanning");
    }

    @Test
    void whatCanNotRunInATransactionIsSaidWhenTheFileIsOne() {
        String script =
                "CREATE INDEX CONCURRENTLY i ON orders (total); ALTER TABLE orders ADD z int";
        assertThat(rules(lint(18, SHOP, script))).doesNotContain("must-run-alone");
        assertThat(rules(lint(18, SHOP, true, script))).contains("must-run-alone");
        assertThat(rules(lint(18, SHOP, "BEGIN; " + script + "; COMMIT")))
                .contains("must-run-alone");
    }

    @Test
    void whatTheServerRefusesIsSaidWithItsPlace() {
        ScriptReview review = lint(18, SHOP, "SELECT 1;\nALTER TABLE nowhere ADD a int;");
        assertThat(review.findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().rule()).isEqualTo("refused");
                    assertThat(found.finding().what()).contains("nowhere", "42P01");
                    assertThat(found.position().line()).isEqualTo(2);
                });
    }

    @Test
    void aFileThatForgetsToCommitIsTold() {
        assertThat(rules(lint(18, SHOP, "BEGIN; CREATE TABLE a (b text)"))).contains("left-open");
    }

    @Test
    void filesBuildOnEachOther() {
        ScriptReview review =
                lint(
                        18,
                        SHOP,
                        "CREATE TABLE fresh (a bigint)",
                        "ALTER TABLE fresh ADD CHECK (a > 0); CREATE INDEX ON fresh (a)");
        assertThat(review.findings()).isEmpty();
        assertThat(review.rehearsal().statements()).hasSize(3);
    }

    private static List<String> rules(ScriptReview review) {
        return review.findings().stream().map(found -> found.finding().rule()).toList();
    }

    private static ScriptReview lint(int major, String base, String... scripts) {
        return lint(major, base, false, scripts);
    }

    private static ScriptReview lint(
            int major, String base, boolean oneTransaction, String... scripts) {
        Catalog catalog = catalog(major, base);
        List<Workshop.Source> sources =
                java.util.stream.IntStream.range(0, scripts.length)
                        .mapToObj(i -> new Workshop.Source(i + ".sql", scripts[i]))
                        .toList();
        return switch (new ScriptRehearser(TestServers.sandboxes())
                .rehearse(catalog, sources, oneTransaction)) {
            case ScriptRehearser.Outcome.Rehearsed rehearsed ->
                    ScriptReview.of(rehearsed.rehearsal(), facts(catalog));
            case ScriptRehearser.Outcome.NotCopied notCopied ->
                    throw new AssertionError(notCopied.toString());
        };
    }

    private static Facts facts(Catalog catalog) {
        TreeMap<ObjectAddress, Facts.RelationFacts> sizes = new TreeMap<>();
        Stream.concat(
                        catalog.all(Table.class).map(Table::address),
                        catalog.all(MaterializedView.class).map(MaterializedView::address))
                .forEach(relation ->
                        sizes.put(relation, new Facts.RelationFacts(184_300, 1L << 26)));
        return new Facts(sizes);
    }

    private static Catalog catalog(int major, String script) {
        try (Sandbox sandbox = TestServers.of(major).create(script);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }
}
