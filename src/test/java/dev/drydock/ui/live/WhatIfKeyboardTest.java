package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.whatif.WhatIfModel;
import dev.drydock.ui.whatif.WhatIfView;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A change is tried for two hundred queries, by keyboard alone, against a real server.
class WhatIfKeyboardTest {
    private static final String SHOP =
            """
            CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, placed date NOT NULL, cents int NOT NULL);
            INSERT INTO orders SELECT i, i % 20000, date '2026-01-01' + i % 300, i % 9000 FROM generate_series(1, 120000) i;
            CREATE INDEX orders_placed ON orders (placed);
            ANALYZE;
            """;
    private static final String QUERIES =
            IntStream.range(0, 200)
                    .mapToObj(i ->
                            i % 20 == 0
                                    ? "SELECT sum(cents) FROM orders WHERE placed = date"
                                            + " '2026-01-05' + "
                                            + i
                                    : "SELECT * FROM orders WHERE customer = "
                                            + i
                                            + " ORDER BY cents")
                    .collect(Collectors.joining(";\n"));

    @Test
    void twoHundredQueriesAreTriedAndWalkedThroughByKeys() throws Exception {
        try (Sandbox sandbox = TestServers.of(18).create(SHOP);
                Database database = database(sandbox)) {
            Catalog catalog;
            try (Session session = sandbox.open()) {
                catalog = CatalogReader.read(session);
            }
            LiveWhatIf source =
                    new LiveWhatIf(database, new LiveDrafting(catalog, TestServers.sandboxes()));
            WhatIfModel model = Screens.on(() -> new WhatIfModel(source, Background.ofWindow()));
            WhatIfView view =
                    Screens.on(() -> {
                        model.changeProperty()
                                .set(
                                        "CREATE INDEX orders_customer ON orders (customer);\n"
                                                + "DROP INDEX orders_placed;");
                        model.queriesProperty().set(QUERIES);
                        return new WhatIfView(model);
                    });
            try (PlanDriver window = PlanDriver.with(view, model::close)) {
                window.click("#change");
                window.push(KeyCode.CONTROL, KeyCode.ENTER);
                window.awaitTextLong("190 better");
                assertThat(window.all()).contains("10 worse", "more to mind");
                Screens.picture(window.stage(), "what-if-200.png");
                window.push(KeyCode.F6);
                assertThat(window.said()).as("Tab writes a tab, F6 leads out").contains("pending");
                window.focus("#tried");
                assertThat(window.said()).contains("worse", "cost ");
                String first = window.said();
                window.push(KeyCode.DOWN);
                assertThat(window.said()).contains("worse").isNotEqualTo(first);
                window.push(KeyCode.END);
                assertThat(window.said()).contains("better");
                assertThat(window.all()).contains("orders: Seq Scan → ");
                window.focus("#more-findings");
                window.push(KeyCode.SPACE);
                window.awaitNone("more to mind");
            }
        }
    }

    private static Database database(Sandbox sandbox) {
        return switch (Database.connect(sandbox.target())) {
            case Database.Attempt.Connected connected -> connected.database();
            case Database.Attempt.Refused refused -> throw new AssertionError(refused);
        };
    }
}
