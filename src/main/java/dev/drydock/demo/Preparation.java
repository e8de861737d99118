package dev.drydock.demo;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Fills the demo database. What does not depend on each other runs in two sessions side by side.
final class Preparation {
    private final Target target;
    private final Consumer<String> progress;

    private Preparation(Target target, Consumer<String> progress) {
        this.target = target;
        this.progress = progress;
    }

    /// Creates and fills the database.
    ///
    /// @param server any database of the server
    /// @param progress told what is being done
    static void run(Target server, String database, Consumer<String> progress) {
        try (Session session = Session.open(server)) {
            session.execute("CREATE DATABASE " + database + " TEMPLATE template0");
        }
        new Preparation(server.withDatabase(database), progress).run();
    }

    private void run() {
        progress.accept("Creating the tables of the shop");
        try (Session session = Session.open(target)) {
            session.execute(DemoResource.read("1-types.sql"));
            DemoProject.migrate(session);
            session.execute(DemoResource.read("2-tables.sql"));
        }
        progress.accept("Filling in 184 300 products, 80 000 customers and 1 050 000 orders");
        sideBySide(
                () -> {
                    script("3-products.sql");
                    script("4-customers.sql");
                },
                () -> script("5-orders.sql"));
        progress.accept("Building keys and indexes");
        sideBySide(() -> script("6-item-keys.sql"), () -> script("6-order-keys.sql"));
        script("7-code.sql");
        progress.accept("Collecting statistics");
        sideBySide(
                () -> vacuum("shop.order_items"),
                () -> {
                    vacuum("shop.orders, shop.products, shop.customers");
                    vacuum("shop.shipments, shop.returns, shop.daily_sales");
                    vacuum("audit.events, audit.logins");
                });
    }

    private void script(String name) {
        try (Session session = Session.open(target)) {
            session.execute("SET work_mem = '64MB'; SET maintenance_work_mem = '192MB'");
            // In one transaction, so that rows of tables that were emptied in it need no
            // write-ahead log.
            session.begin();
            session.execute(DemoResource.read(name));
            session.commit();
        }
    }

    private void vacuum(String tables) {
        try (Session session = Session.open(target)) {
            session.execute("VACUUM (ANALYZE) " + tables);
        }
    }

    private static void sideBySide(Runnable... tasks) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(tasks.length)) {
            List<? extends Future<?>> running = Stream.of(tasks).map(lanes::submit).toList();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo was prepared", e);
        }
    }
}
