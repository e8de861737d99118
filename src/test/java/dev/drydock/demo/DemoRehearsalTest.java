package dev.drydock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.Evaluation;
import dev.drydock.rehearsal.LockMismatch;
import dev.drydock.rehearsal.Proof;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.rehearsal.WorkMismatch;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The main job from end to end, on the demo database: draft, migration, rehearsal, application, and back.
class DemoRehearsalTest {
    private final Workshop workshop = new Workshop(TestServers.sandboxes());
    private final Rehearser rehearser = new Rehearser(TestServers.sandboxes());

    @Test
    void aChangeOfTheShopIsRehearsedProvenAppliedAndTakenBack() {
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            Catalog before = CatalogReader.read(session);
            Facts facts = CatalogReader.readFacts(session);
            Catalog wanted =
                    draft(
                            before,
                            "CREATE TABLE shop.sellers (id uuid PRIMARY KEY DEFAULT"
                                    + " gen_random_uuid(), name text NOT NULL)",
                            "ALTER TABLE shop.products ADD COLUMN seller_id uuid REFERENCES"
                                    + " shop.sellers",
                            "ALTER TABLE shop.products ADD COLUMN revision uuid NOT NULL DEFAULT"
                                    + " gen_random_uuid()",
                            "CREATE INDEX products_seller_idx ON shop.products (seller_id)",
                            DemoDatabase.slowQueryIndex());
            go(demo, session, before, wanted, facts);
            go(demo, session, wanted, before, facts);
        }
    }

    @Test
    void thePendingMigrationRuns() {
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            String pending = DemoResource.read("drizzle/0003_sellers.sql");
            Catalog after =
                    draft(CatalogReader.read(session), pending.split("--> statement-breakpoint"));
            assertThat(after.has(ObjectAddress.table("shop", "sellers"))).isTrue();
        }
    }

    private Catalog draft(Catalog base, String... statements) {
        Evaluation evaluation = workshop.evaluate(base, List.of(statements));
        assertThat(evaluation).isInstanceOf(Evaluation.Evaluated.class);
        return ((Evaluation.Evaluated) evaluation).catalog();
    }

    private void go(DemoDatabase demo, Session session, Catalog from, Catalog to, Facts facts) {
        Migration migration = Planner.plan(from, to, facts, Style.ONLINE);
        assertThat(migration.refusals()).isEmpty();
        Rehearsal rehearsal = rehearser.rehearse(from, to, migration, RunCallbacks.quiet());
        assertThat(rehearsal.notCopied()).isEmpty();
        assertThat(rehearsal.proof()).isEqualTo(new Proof.Proven());
        assertThat(rehearsal.lockMismatches()).extracting(LockMismatch::words).isEmpty();
        assertThat(rehearsal.workMismatches()).extracting(WorkMismatch::words).isEmpty();
        assertThat(rehearsal.steps()).flatExtracting(StepFacts::rewritten).isEmpty();
        RunOutcome outcome =
                new Runner(RunSettings.of(Style.ONLINE))
                        .run(
                                demo.target(),
                                migration,
                                RunCallbacks.quiet().withMayContinue(pause -> true));
        assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
        assertThat(Diff.between(CatalogReader.read(session), to)).isEmpty();
    }
}
