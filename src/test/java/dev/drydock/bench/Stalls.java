package dev.drydock.bench;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.migration.Wishes;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Renaming;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// Changes a table under load, as people write it and as Drydock does it, and tells how long its users had to wait.
final class Stalls {
    /// What came of one change.
    ///
    /// @param baselineMillis the longest wait of a writer while nothing was changed
    record Result(
            StallPair pair,
            boolean online,
            Duration took,
            long baselineMillis,
            long writerMillis,
            long readerMillis,
            List<String> errors,
            long lost) {
        private static final long KEPT_MILLIS = 250;
        private static final long OVER_BASELINE_MILLIS = 150;

        /// How long a writer may wait for an online change.
        long limitMillis() {
            return Math.max(KEPT_MILLIS, baselineMillis + OVER_BASELINE_MILLIS);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %d | %d | %d | %d | %d |",
                    pair.words(),
                    online ? "online" : "naive",
                    took.toMillis() / 1000.0,
                    writerMillis,
                    readerMillis,
                    baselineMillis,
                    errors.size(),
                    lost);
        }
    }

    private final BenchServer server;
    private final long rows;
    private final Duration baseline;
    private final Duration reading;

    /// @param baseline how long the load is watched before the change
    /// @param reading for how long somebody reads in whose way the change comes
    Stalls(BenchServer server, long rows, Duration baseline, Duration reading) {
        this.server = server;
        this.rows = rows;
        this.baseline = baseline;
        this.reading = reading;
    }

    private static String schema(long rows) {
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
    Result measure(StallPair pair, boolean online) {
        Target target = server.copy("measured", List.of(schema(rows), pair.shape()));
        try (Session session = Session.open(target)) {
            Migration migration = online ? plan(session, pair) : null;
            try (WriteLoad load = new WriteLoad(target, rows, pair.read())) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                load.forget();
                LockSupport.parkNanos(baseline.toNanos());
                long baselineMillis = load.longestWriteMillis();
                load.forget();
                Thread reader = pair.behindReader() ? read(target) : null;
                long start = System.nanoTime();
                if (migration == null) {
                    session.execute(pair.naive());
                } else {
                    run(target, migration);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                load.end();
                await(reader);
                return new Result(
                        pair,
                        online,
                        took,
                        baselineMillis,
                        load.longestWriteMillis(),
                        load.longestReadMillis(),
                        load.errors(),
                        load.lost(session, pair.table()));
            }
        } finally {
            server.drop("measured");
        }
    }

    /// Reads from the table, and has its lock when this returns.
    private Thread read(Target target) {
        CountDownLatch locked = new CountDownLatch(1);
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            try (Session session = Session.open(target)) {
                                session.begin();
                                session.execute("SELECT FROM orders LIMIT 1");
                                locked.countDown();
                                session.execute("SELECT pg_sleep(" + reading.toSeconds() + ")");
                                session.commit();
                            }
                        });
        await(locked);
        return reader;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Migration plan(Session session, StallPair pair) {
        try (Sandbox wanted = TestServers.of(BenchServer.MAJOR).create(schema(1));
                Session there = wanted.open()) {
            there.execute(pair.shape());
            there.execute(pair.wanted());
            Catalog to = CatalogReader.read(there);
            List<RenameAnswer> answers = RenameAnswer.parse(pair.rename()).stream().toList();
            Renaming.Settled settled =
                    new Renaming(new Workshop(TestServers.sandboxes()))
                            .settle(
                                    CatalogReader.read(session),
                                    to,
                                    CatalogReader.readFacts(session),
                                    Facts.NONE,
                                    new RenameAnswers(answers, /* othersAreNew= */ true));
            Wishes wishes = new Wishes(Approach.ONLINE, new TreeMap<>(), /* namesKept= */ true);
            return Planner.plan(settled.from(), to, settled.before(), wishes, new TreeMap<>());
        }
    }

    /// A migration that pauses until applications are deployed is over here: what comes then is theirs.
    private static void run(Target target, Migration migration) {
        RunOutcome outcome =
                new Runner(RunSettings.of(Style.ONLINE))
                        .begin(
                                target,
                                Undertaking.apply(migration, Checkpoints.NONE, "the bench", ""),
                                new JournalPlace.Usual(Path.of("target/no/journal.json")),
                                RunCallbacks.quiet());
        if (!(outcome instanceof RunOutcome.Done || outcome instanceof RunOutcome.StoppedAtPause)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
