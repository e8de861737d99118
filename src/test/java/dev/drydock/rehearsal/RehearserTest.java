package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.Work;
import dev.drydock.postgres.Session;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class RehearserTest {
    private static final List<String> SHOP =
            List.of(
                    "CREATE SCHEMA shop",
                    "CREATE TABLE shop.customers (id bigint PRIMARY KEY, email text NOT NULL)",
                    """
                    CREATE TABLE shop.orders (
                        id bigint PRIMARY KEY,
                        customer_id bigint NOT NULL,
                        total integer,
                        note text
                    )
                    """,
                    "CREATE INDEX orders_note ON shop.orders (note)");
    private static final ObjectAddress ORDERS = ObjectAddress.table("shop", "orders");
    private static final ObjectAddress CUSTOMERS = ObjectAddress.table("shop", "customers");

    private final Workshop workshop = new Workshop(TestServers.sandboxes());
    private final Rehearser rehearser = new Rehearser(TestServers.sandboxes());

    private Catalog shop(int major) {
        return with(Catalog.empty(major * 10_000), SHOP);
    }

    private Catalog with(Catalog base, List<String> statements) {
        Evaluation evaluation = workshop.evaluate(base, statements);
        assertThat(evaluation).isInstanceOf(Evaluation.Evaluated.class);
        return ((Evaluation.Evaluated) evaluation).catalog();
    }

    private Rehearsal rehearse(Catalog source, Catalog target, Style style) {
        Migration migration = Planner.plan(source, target, Facts.NONE, style);
        return rehearser.rehearse(source, target, migration, RunCallbacks.quiet());
    }

    private static Migration byHand(int transaction, String... statements) {
        List<Step> steps = new ArrayList<>();
        for (String sql : statements) {
            steps.add(
                    new Step.Ddl(
                            sql,
                            "test",
                            Phase.EXPAND,
                            List.of(),
                            List.of(new ExpectedLock(ORDERS, LockMode.ACCESS_EXCLUSIVE)),
                            transaction,
                            false));
        }
        return new Migration(Style.DIRECT, List.of(), steps, List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void whatAnExtensionsScriptsLockOfItsOwnIsNoSurprise(int major) {
        Catalog before =
                with(
                        Catalog.empty(major * 10_000),
                        List.of("CREATE EXTENSION pg_stat_statements VERSION '1.8'"));
        Catalog after =
                with(
                        Catalog.empty(major * 10_000),
                        List.of("CREATE EXTENSION pg_stat_statements VERSION '1.9'"));

        Rehearsal rehearsal = rehearse(before, after, Style.DIRECT);

        assertThat(rehearsal.steps().getFirst().locks())
                .containsEntry(
                        ObjectAddress.of(ObjectKind.VIEW, "public", "pg_stat_statements"),
                        LockMode.ACCESS_EXCLUSIVE);
        assertThat(rehearsal.lockMismatches()).isEmpty();
        assertThat(rehearsal.proof()).isEqualTo(new Proof.Proven());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void anOnlineMigrationIsProvenWithTheLocksItSays(int major) {
        Catalog source = shop(major);
        Catalog target =
                with(
                        source,
                        List.of(
                                "ALTER TABLE shop.orders ADD FOREIGN KEY (customer_id) REFERENCES"
                                        + " shop.customers",
                                "ALTER TABLE shop.orders ADD COLUMN code text NOT NULL DEFAULT"
                                        + " gen_random_uuid()::text",
                                "ALTER TABLE shop.orders ALTER total SET NOT NULL",
                                "CREATE INDEX orders_customer ON shop.orders (customer_id)"));
        Rehearsal rehearsal = rehearse(source, target, Style.ONLINE);
        assertThat(rehearsal.proof()).isEqualTo(new Proof.Proven());
        assertThat(rehearsal.notCopied()).isEmpty();
        assertThat(rehearsal.lockMismatches()).extracting(LockMismatch::words).isEmpty();
        assertThat(rehearsal.workMismatches()).extracting(WorkMismatch::words).isEmpty();
        assertThat(rehearsal.steps())
                .hasSameSizeAs(rehearsal.migration().steps())
                .allSatisfy(facts -> assertThat(facts.rewritten()).isEmpty());
        assertThat(rehearsal.serverVersion() / 10_000).isEqualTo(major);
    }

    @Test
    void aRewriteIsSeenWithItsIndexesAndScans() {
        Catalog source = shop(18);
        Rehearsal rehearsal =
                rehearser.rehearse(
                        source,
                        source,
                        byHand(1, "ALTER TABLE shop.orders ALTER COLUMN id TYPE numeric"),
                        RunCallbacks.quiet());
        StepFacts facts = rehearsal.steps().getFirst();
        assertThat(facts.how()).isEqualTo(StepFacts.How.MEASURED);
        assertThat(facts.locks()).containsEntry(ORDERS, LockMode.ACCESS_EXCLUSIVE);
        assertThat(facts.rewritten()).containsExactly(ORDERS);
        assertThat(facts.rebuilt().keySet())
                .containsExactly(
                        ObjectAddress.of(ObjectKind.INDEX, "shop", "orders_note"),
                        ObjectAddress.of(ObjectKind.INDEX, "shop", "orders_pkey"));
        assertThat(facts.scanned()).containsKey(ORDERS);
        assertThat(rehearsal.workMismatches())
                .containsExactly(new WorkMismatch(0, ORDERS, null, Work.REWRITE));
        assertThat(rehearsal.proof())
                .isInstanceOfSatisfying(
                        Proof.Differs.class,
                        differs ->
                                assertThat(differs.differences())
                                        .extracting(change -> change.address().words())
                                        .contains("shop.orders.id"));
    }

    @Test
    void aLockThatTheStepDoesNotSayIsAMismatch() {
        Catalog source = shop(18);
        Migration migration =
                byHand(
                        1,
                        "ALTER TABLE shop.orders ADD COLUMN c int",
                        "ALTER TABLE shop.orders ADD FOREIGN KEY (customer_id) REFERENCES"
                                + " shop.customers");
        Rehearsal rehearsal = rehearser.rehearse(source, source, migration, RunCallbacks.quiet());
        assertThat(rehearsal.lockMismatches())
                .containsExactly(
                        new LockMismatch(1, CUSTOMERS, null, LockMode.SHARE_ROW_EXCLUSIVE));
        assertThat(rehearsal.steps().get(1).locks()).doesNotContainKey(CUSTOMERS.column("id"));
        assertThat(rehearsal.steps().get(1).held())
                .containsEntry(ORDERS, LockMode.ACCESS_EXCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aConcurrentIndexIsParkedSoThatItsLockIsSeen(int major) {
        Catalog source = shop(major);
        Step.Ddl step =
                new Step.Ddl(
                        "CREATE INDEX CONCURRENTLY i ON shop.orders (total)",
                        "test",
                        Phase.EXPAND,
                        List.of(),
                        List.of(new ExpectedLock(ORDERS, LockMode.ACCESS_SHARE)),
                        0,
                        false);
        Migration migration =
                new Migration(Style.ONLINE, List.of(), List.of(step), List.of(), List.of());
        Rehearsal rehearsal = rehearser.rehearse(source, source, migration, RunCallbacks.quiet());
        StepFacts facts = rehearsal.steps().getFirst();
        assertThat(facts.how()).isEqualTo(StepFacts.How.SAMPLED);
        assertThat(facts.locks()).containsEntry(ORDERS, LockMode.SHARE_UPDATE_EXCLUSIVE);
        assertThat(rehearsal.lockMismatches()).hasSize(1);
    }

    @Test
    void aMigrationThatFailsHalfWayIsNoProof() {
        Catalog source = shop(18);
        Rehearsal rehearsal =
                rehearser.rehearse(
                        source,
                        source,
                        byHand(
                                1,
                                "ALTER TABLE shop.orders ADD COLUMN c int",
                                "ALTER TABLE shop.orders DROP COLUMN nowhere"),
                        RunCallbacks.quiet());
        assertThat(rehearsal.proof())
                .isInstanceOfSatisfying(
                        Proof.Failed.class,
                        failed ->
                                assertThat(failed.outcome()).isInstanceOf(RunOutcome.Failed.class));
        assertThat(rehearsal.steps()).hasSize(1);
    }

    @Test
    void rolesOfPoliciesAreMadeInTheSandbox() {
        List<String> statements =
                List.of(
                        "CREATE TABLE t (owner text)",
                        "CREATE ROLE \"Rehearsal Clerk\" NOLOGIN",
                        "CREATE POLICY p ON t TO \"Rehearsal Clerk\" USING (owner = current_user)",
                        "ALTER TABLE t ENABLE ROW LEVEL SECURITY");
        Catalog target = with(Catalog.empty(170_000), statements);
        Rehearsal rehearsal = rehearse(Catalog.empty(170_000), target, Style.ONLINE);
        assertThat(rehearsal.proof()).isEqualTo(new Proof.Proven());
    }

    @Test
    void aBorrowedServerServesAsWellAndGetsNoRoles() {
        Catalog source = shop(18);
        Catalog target =
                with(
                        source,
                        List.of(
                                "CREATE INDEX orders_total ON shop.orders (total)",
                                "CREATE POLICY p ON shop.orders TO \"Nobody Knows\" USING (true)"));
        try (Sandbox lender = TestServers.of(18).create();
                Session session = lender.open();
                Sandboxes borrowed = Sandboxes.borrowed(lender.target())) {
            session.execute("DROP ROLE \"Nobody Knows\"");
            Migration migration = Planner.plan(source, target, Facts.NONE, Style.ONLINE);
            Rehearsal rehearsal =
                    new Rehearser(borrowed)
                            .rehearse(source, target, migration, RunCallbacks.quiet());
            assertThat(rehearsal.proof())
                    .isInstanceOfSatisfying(
                            Proof.Failed.class,
                            failed ->
                                    assertThat(failed.outcome())
                                            .isInstanceOfSatisfying(
                                                    RunOutcome.Failed.class,
                                                    each ->
                                                            assertThat(each.error().message())
                                                                    .contains("Nobody Knows")));
            assertThat(rehearsal.steps()).isNotEmpty();
        }
    }

    @Test
    void theServerIsTheParserOfADraft() {
        Catalog base = shop(18);
        Evaluation refused =
                workshop.evaluate(
                        base,
                        List.of(
                                "ALTER TABLE shop.orders ADD COLUMN a int",
                                "ALTER TABLE shop.orders\n  ADD COLUMN b nothing"));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Evaluation.Refused.class,
                        each -> {
                            assertThat(each.statement()).isEqualTo(1);
                            assertThat(each.error().sqlState()).isEqualTo("42704");
                            assertThat(each.words())
                                    .startsWith("Statement 2, line 2, column 16: type \"nothing\"");
                        });
        Catalog changed = with(base, List.of("ALTER TABLE shop.orders ADD COLUMN a int"));
        assertThat(changed.has(ORDERS.column("a"))).isTrue();
        assertThat(with(base, List.of())).isEqualTo(base);
    }

    /// What `shop.totals` and, by way of it, `shop.a_summary` read is in no body as a name.
    private static final List<String> NAMES_MADE_UP_WHEN_RUN =
            List.of(
                    "CREATE MATERIALIZED VIEW shop.z_amounts AS SELECT 1 AS amount",
                    """
                    CREATE FUNCTION shop.totals(suffix text) RETURNS bigint LANGUAGE plpgsql AS $$
                    DECLARE
                        found bigint;
                    BEGIN
                        EXECUTE 'SELECT count(*) FROM shop.' || suffix || '_amounts' INTO found;
                        RETURN found;
                    END
                    $$
                    """,
                    "CREATE MATERIALIZED VIEW shop.m_amounts AS SELECT shop.totals('z') AS total",
                    "CREATE MATERIALIZED VIEW shop.a_summary AS SELECT shop.totals('m') AS total",
                    "CREATE UNIQUE INDEX a_summary_total ON shop.a_summary (total)");

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void whatRunsAFunctionTooEarlyIsTriedAgainLater(int major) {
        Catalog source = shop(major);
        Catalog target = with(source, NAMES_MADE_UP_WHEN_RUN);

        Rehearsal rehearsal = rehearse(source, target, Style.ONLINE);

        assertThat(rehearsal.proof()).isInstanceOf(Proof.Proven.class);
        assertThat(rehearsal.migration().steps())
                .extracting(step -> step.sql().lines().findFirst().orElseThrow())
                .containsSubsequence(
                        "CREATE MATERIALIZED VIEW shop.z_amounts AS",
                        "CREATE MATERIALIZED VIEW shop.m_amounts AS",
                        "CREATE MATERIALIZED VIEW shop.a_summary AS",
                        "CREATE UNIQUE INDEX a_summary_total ON shop.a_summary USING btree"
                                + " (total)");
        assertThat(rehearsal.migration().notes())
                .contains(
                        "“CREATE MATERIALIZED VIEW shop.a_summary AS” comes as late as it can:"
                                + " tried earlier, it ran a function that needs what was not there"
                                + " yet.");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aCopyIsBuiltInTheOrderThatFunctionsNeed(int major) {
        Catalog source = with(shop(major), NAMES_MADE_UP_WHEN_RUN);
        Catalog target =
                with(source, List.of("ALTER TABLE shop.orders ADD COLUMN placed_at timestamptz"));

        assertThat(rehearse(source, target, Style.DIRECT).isProven()).isTrue();
    }

    @Test
    void whatNoOrderMakesWorkFailsAsItWasPlanned() {
        Catalog source = shop(18);
        Catalog target = with(source, NAMES_MADE_UP_WHEN_RUN);
        Migration planned = Planner.plan(source, target, Facts.NONE, Style.DIRECT);
        List<Step> steps =
                planned.steps().stream().filter(step -> !step.sql().contains("z_amounts")).toList();
        Migration without =
                new Migration(Style.DIRECT, planned.changes(), steps, List.of(), List.of());

        Rehearsal rehearsal = rehearser.rehearse(source, target, without, RunCallbacks.quiet());

        assertThat(rehearsal.migration()).isEqualTo(without);
        assertThat(rehearsal.proof())
                .isInstanceOfSatisfying(
                        Proof.Failed.class,
                        failed ->
                                assertThat(failed.outcome().toString())
                                        .contains("relation \"shop.m_amounts\" does not exist"));
    }
}
