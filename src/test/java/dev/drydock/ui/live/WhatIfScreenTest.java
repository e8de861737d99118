package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.draft.Edit;
import dev.drydock.lab.TriedQuery;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.whatif.WhatIfModel;
import dev.drydock.ui.whatif.WhatIfSource;
import dev.drydock.ui.whatif.WhatIfSource.Outcome;
import dev.drydock.ui.whatif.WhatIfSource.Result;
import dev.drydock.ui.whatif.WhatIfView;

import org.junit.jupiter.api.Test;

/// A change is tried against a real database, and the screen shows what comes of it.
class WhatIfScreenTest {
    private static final String SHOP =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop.customers (id int PRIMARY KEY, email text NOT NULL, country text NOT NULL);
            CREATE TABLE shop.orders (
                id int PRIMARY KEY,
                customer_id int NOT NULL REFERENCES shop.customers,
                status text NOT NULL,
                total_cents int NOT NULL,
                placed_at timestamptz NOT NULL);
            INSERT INTO shop.customers
            SELECT i, 'customer' || i || '@example.org', (ARRAY['de', 'fr', 'nl'])[i % 3 + 1] FROM generate_series(1, 20000) i;
            INSERT INTO shop.orders
            SELECT i, i % 20000 + 1, (ARRAY['open', 'paid', 'sent', 'done'])[1 + (i % 100) / 33], i % 9000,
                   timestamptz '2026-01-01' + i * interval '2 minutes'
            FROM generate_series(1, 200000) i;
            CREATE INDEX orders_placed_at ON shop.orders (placed_at);
            ANALYZE;
            """;
    private static final String QUERIES =
            """
            SELECT * FROM shop.orders WHERE customer_id = $1;

            SELECT count(*) FROM shop.orders
            WHERE placed_at > now() - interval '1 day';

            SELECT c.email, sum(o.total_cents)
            FROM shop.customers c JOIN shop.orders o ON o.customer_id = c.id
            WHERE c.email = $1 GROUP BY c.email;

            SELECT * FROM shop.orders WHERE id = 7;

            SELECT nothing FROM shop.orders;
            """;

    private static final String CHANGE =
            "CREATE INDEX orders_customer ON shop.orders (customer_id);\n"
                    + "DROP INDEX shop.orders_placed_at;";

    /// Looks at the screen before and after; what it shows was really tried.
    private static void show(Result result) throws Exception {
        WhatIfModel model =
                Screens.on(() -> new WhatIfModel(new Known(result), Background.immediate()));
        Screens.shoot("what-if-empty", Screens.on(() -> new WhatIfView(model)));
        Screens.on(() -> {
            model.changeProperty().set(CHANGE);
            model.queriesProperty().set(QUERIES);
            model.tryOut();
            return null;
        });
        Screens.shoot("what-if", Screens.on(() -> new WhatIfView(model)));
    }

    /// What was tried once.
    private record Known(Result result) implements WhatIfSource {
        @Override
        public Outcome tryOut(String change, boolean withPending, String queries, Job job) {
            return new Outcome.Tried(result);
        }

        @Override
        public Outcome dearest(Job job) {
            return new Outcome.Queries("SELECT 1;");
        }

        @Override
        public String projectQueries() {
            return "";
        }
    }

    private static LiveDrafting drafting(Sandbox sandbox) {
        try (Session session = sandbox.open()) {
            Catalog base = CatalogReader.read(session);
            return new LiveDrafting(base, TestServers.sandboxes());
        }
    }

    private static Database database(Sandbox sandbox) {
        return switch (Database.connect(sandbox.target())) {
            case Database.Attempt.Connected connected -> connected.database();
            case Database.Attempt.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void anIndexIsTriedAndShown() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(SHOP);
                Database database = database(sandbox)) {
            Result result = tried(new LiveWhatIf(database, drafting(sandbox)), CHANGE, QUERIES);
            show(result);
            assertThat(result.indexes())
                    .singleElement()
                    .satisfies(
                            index -> assertThat(index.index().name()).isEqualTo("orders_customer"));
            assertThat(result.queries())
                    .extracting(WhatIfScreenTest::verdict)
                    .containsExactly("BETTER", "WORSE", "BETTER", "SAME", "refused");
            assertThat(result.findings())
                    .extracting(finding -> finding.rule())
                    .contains("drops-index-in-use");
        }
    }

    @Test
    void pendingEditsAreTriedToo() {
        try (Sandbox sandbox = TestServers.of(18).create(SHOP);
                Database database = database(sandbox)) {
            LiveDrafting drafting = drafting(sandbox);
            LiveWhatIf source = new LiveWhatIf(database, drafting);
            Background.immediate()
                    .slot()
                    .run(
                            "",
                            job ->
                                    drafting.add(
                                            new Edit.Rename(
                                                    ObjectAddress.table("shop", "orders")
                                                            .column("status"),
                                                    "state"),
                                            job),
                            outcome -> {},
                            failure -> {
                                throw new AssertionError(failure);
                            });
            Result result = pending(source, "SELECT count(*) FROM shop.orders WHERE status = 'x'");
            assertThat(result.findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly("breaks-query");
        }
    }

    private static String verdict(TriedQuery query) {
        return query instanceof TriedQuery.Planned planned ? planned.verdict().name() : "refused";
    }

    private static Result pending(LiveWhatIf source, String queries) {
        return result(source, "", true, queries);
    }

    private static Result tried(LiveWhatIf source, String change, String queries) {
        return result(source, change, false, queries);
    }

    private static Result result(
            LiveWhatIf source, String change, boolean withPending, String queries) {
        Result[] results = new Result[1];
        Background.immediate()
                .slot()
                .run(
                        "",
                        job -> source.tryOut(change, withPending, queries, job),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Tried tried -> results[0] = tried.result();
                                case Outcome.Queries _, Outcome.Refused _ ->
                                        throw new AssertionError(outcome.toString());
                            }
                        },
                        failure -> {
                            throw new AssertionError(failure);
                        });
        return results[0];
    }
}
