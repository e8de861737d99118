package dev.drydock.bench;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// An application at work: ten clients that send 300 transactions a second, half of them updates, a fifth inserts, a fifth reads, a tenth
/// updates of the referenced table. Every answer is counted, so that lost rows show.
final class WriteLoad implements AutoCloseable {
    private static final int CLIENTS = 10;
    private static final int PER_SECOND = 300;
    private static final Duration PERIOD = Duration.ofNanos(1_000_000_000L * CLIENTS / PER_SECOND);

    private final Target target;
    private final long rows;
    private final String read;
    private final List<Thread> clients;
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong inserted = new AtomicLong();
    private final AtomicLong updated = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong longestWrite = new AtomicLong();
    private final AtomicLong longestRead = new AtomicLong();
    private volatile boolean over;

    /// Starts.
    ///
    /// @param rows how many rows the table has
    /// @param read what readers ask, with an id for its parameter
    WriteLoad(Target target, long rows, String read) {
        this.target = target;
        this.rows = rows;
        this.read = read;
        this.clients =
                IntStream.range(0, CLIENTS)
                        .mapToObj(client -> Thread.ofPlatform().daemon().start(() -> work(client)))
                        .toList();
    }

    private void work(int client) {
        Random random = new Random(client);
        try (Session session = Session.open(target)) {
            long due = System.nanoTime() + random.nextLong(PERIOD.toNanos());
            while (!over) {
                LockSupport.parkNanos(due - System.nanoTime());
                if (System.nanoTime() >= due) {
                    due = Math.max(due + PERIOD.toNanos(), System.nanoTime());
                    send(session, random);
                }
            }
        } catch (PgException e) {
            errors.add(e.getMessage());
        }
    }

    private void send(Session session, Random random) {
        int kind = random.nextInt(10);
        long start = System.nanoTime();
        try {
            if (kind < 5) {
                updated.addAndGet(
                        session.update(
                                "UPDATE orders SET n = n + 1 WHERE id = ?",
                                1 + random.nextLong(rows)));
            } else if (kind < 7) {
                inserted.addAndGet(
                        session.update(
                                "INSERT INTO orders (customer, code, total) VALUES (?, 'new ' ||"
                                        + " nextval('codes'), 1)",
                                1 + random.nextInt(1000)));
            } else if (kind < 9) {
                session.query(read, row -> row.bigint(1), 1 + random.nextLong(rows));
            } else {
                session.update(
                        "UPDATE customers SET seen = seen + 1 WHERE id = ?",
                        1 + random.nextInt(1000));
            }
        } catch (PgException e) {
            errors.add(e.getMessage());
        }
        boolean read = kind == 7 || kind == 8;
        writes.addAndGet(read ? 0 : 1);
        (read ? longestRead : longestWrite).accumulateAndGet(System.nanoTime() - start, Math::max);
    }

    /// Forgets how long it took so far.
    void forget() {
        longestWrite.set(0);
        longestRead.set(0);
    }

    long longestWriteMillis() {
        return longestWrite.get() / 1_000_000;
    }

    long longestReadMillis() {
        return longestRead.get() / 1_000_000;
    }

    long writes() {
        return writes.get();
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /// How many rows or updates that were answered are not there. What has an id below 1 is not the load's.
    ///
    /// @param table what the table is called now
    long lost(Session session, String table) {
        String from = " FROM " + table + " WHERE id > 0";
        long there = session.count("SELECT count(*)" + from) - rows;
        long counted = session.count("SELECT sum(n)" + from);
        return Math.abs(there - inserted.get()) + Math.abs(counted - updated.get());
    }

    @Override
    public void close() {
        end();
    }

    /// Lets the writers finish what they do; afterwards nothing changes any more.
    void end() {
        over = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
