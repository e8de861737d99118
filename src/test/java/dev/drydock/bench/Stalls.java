package dev.drydock.bench;

import dev.drydock.catalog.Catalog;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Changes a table under load, as people write it and as Drydock does it, and tells how long its users had to wait.
final class Stalls {
    static final List<String> CHANGES =
            List.of(
                    "ALTER TABLE orders ADD COLUMN x text NOT NULL DEFAULT gen_random_uuid()::text",
                    "CREATE INDEX orders_customer_total ON orders (customer, total)",
                    "ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer)"
                            + " REFERENCES customers",
                    "ALTER TABLE orders ADD CONSTRAINT code_check CHECK (code ~ '^[a-z]+ [0-9]+$')",
                    "ALTER TABLE orders ALTER total SET NOT NULL",
                    "ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE (code, id)");

    /// What came of one change.
    record Result(
            String change,
            boolean online,
            Duration took,
            long baselineMillis,
            long writerMillis,
            long readerMillis,
            List<String> errors,
            long lost) {
        String row() {
            return String.format(
                    "| %s | %s | %.1f | %d | %d | %d | %d | %d |",
                    change.replace("|", "\\|"),
                    online ? "online" : "naive",
                    took.toMillis() / 1000.0,
                    baselineMillis,
                    writerMillis,
                    readerMillis,
                    errors.size(),
                    lost);
        }
    }

    private static final int MAJOR = 15;
    private static final Duration BASELINE = Duration.ofSeconds(3);

    private final long rows;

    Stalls(long rows) {
        this.rows = rows;
    }

    private String schema() {
        return """
        CREATE TABLE customers (id int PRIMARY KEY, seen int NOT NULL DEFAULT 0);
        INSERT INTO customers SELECT i FROM generate_series(1, 1000) i;
        CREATE SEQUENCE codes;
        CREATE TABLE orders (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer int NOT NULL, code text NOT NULL,
            total numeric, n int NOT NULL DEFAULT 0, note text NOT NULL DEFAULT repeat('x', 60)
        );
        INSERT INTO orders (customer, code, total)
        SELECT i %% 1000 + 1, 'code ' || i, i FROM generate_series(1, %d) i;
        """
                .formatted(rows);
    }

    /// Makes a change in a fresh database under load.
    Result measure(String change, boolean online) {
        try (Sandbox sandbox = TestServers.of(MAJOR).create(schema());
                Session session = sandbox.open()) {
            session.execute("VACUUM ANALYZE");
            Migration migration = online ? plan(session, change) : null;
            try (WriteLoad load = new WriteLoad(sandbox.target(), rows)) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                load.forget();
                LockSupport.parkNanos(BASELINE.toNanos());
                long baseline = load.longestWriteMillis();
                load.forget();
                long start = System.nanoTime();
                if (migration == null) {
                    session.execute(change);
                } else {
                    run(sandbox, migration);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                load.end();
                return new Result(
                        change,
                        online,
                        took,
                        baseline,
                        load.longestWriteMillis(),
                        load.longestReadMillis(),
                        load.errors(),
                        load.lost(session));
            }
        }
    }

    private static Migration plan(Session session, String change) {
        try (Sandbox wanted = TestServers.of(MAJOR).create(new Stalls(1).schema());
                Session there = wanted.open()) {
            there.execute(change);
            Catalog from = CatalogReader.read(session);
            return Planner.plan(
                    from,
                    CatalogReader.read(there),
                    CatalogReader.readFacts(session),
                    Style.ONLINE);
        }
    }

    private static void run(Sandbox sandbox, Migration migration) {
        RunOutcome outcome =
                new Runner(RunSettings.of(Style.ONLINE))
                        .begin(
                                sandbox.target(),
                                Undertaking.apply(migration, Checkpoints.NONE, "the bench", ""),
                                new JournalPlace.Usual(Path.of("target/no/journal.json")),
                                RunCallbacks.quiet());
        if (!(outcome instanceof RunOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
