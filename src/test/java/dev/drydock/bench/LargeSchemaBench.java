package dev.drydock.bench;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Diff;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.SchemaCopies;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// Schemas of 100, 1,000 and 10,000 tables: reading one catalog and both sides, comparing, planning, copying into a sandbox; time and
/// peak heap, beside `pg_dump -s` of the same database in the same run and `psql -f` of what it wrote. `-Ddrydock.tables=N` leaves
/// larger ones out, `-Ddrydock.runs=N` measures each less or more often.
@Tag("bench")
class LargeSchemaBench {
    private static final int RUNS = Integer.getInteger("drydock.runs", 5);
    private static final double MEGABYTE = 1024.0 * 1024;

    /// The version that Debian's pg_dump serves.
    private static final int MAJOR = 15;

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void readingAndPlanningBesidePgDump(int tables) throws Exception {
        if (tables > Integer.getInteger("drydock.tables", Integer.MAX_VALUE)) {
            return;
        }
        System.out.println();
        print("tables", String.valueOf(tables));
        try (Sandbox present = TestServers.of(MAJOR).create();
                Sandbox wanted = TestServers.of(MAJOR).create();
                Session here = present.open();
                Session there = wanted.open()) {
            new GeneratedSchema(tables, false).fill(here);
            new GeneratedSchema(tables, true).fill(there);
            double dump = measure("pg_dump -s", () -> dump(present.target()));
            double read = measure("read one catalog", () -> CatalogReader.read(here));
            double both = measure("read both and compare", () -> readBoth(here, there));
            Catalog from = CatalogReader.read(here);
            Catalog to = CatalogReader.read(there);
            print(
                    "objects, dependencies",
                    from.objects().size() + ", " + from.dependencies().size());
            measure("compare", () -> Diff.between(from, to));
            double plan =
                    measure(
                            "compare and plan",
                            () -> Planner.plan(from, to, Facts.NONE, Style.ONLINE));
            Migration migration = Planner.plan(from, to, Facts.NONE, Style.ONLINE);
            print("steps", String.valueOf(migration.steps().size()));
            measure("plan from nothing", () -> creation(from));
            measure("plan the way to nothing", () -> destruction(from));
            double loaded = load(present.target());
            print("psql -f of the dump", millis(loaded));
            double copied = once(() -> copy(from));
            print("first copy in a sandbox", millis(copied));
            print("next copy in a sandbox", millis(once(() -> copy(from))));
            print("one catalog / pg_dump", ratio(read, dump));
            print("both sides / pg_dump", ratio(both, dump));
            print("plan / pg_dump", ratio(plan, dump));
            print("first copy / psql -f", ratio(copied, loaded));
        }
    }

    /// Both sides at the same time, as the command line does.
    private static Object readBoth(Session here, Session there) {
        CompletableFuture<Catalog> other =
                CompletableFuture.supplyAsync(() -> CatalogReader.read(there));
        return Diff.between(CatalogReader.read(here), other.join());
    }

    private static Migration creation(Catalog catalog) {
        return Planner.plan(Catalog.empty(catalog.version()), catalog, Facts.NONE, Style.DIRECT);
    }

    private static Migration destruction(Catalog catalog) {
        return Planner.plan(catalog, Catalog.empty(catalog.version()), Facts.NONE, Style.DIRECT);
    }

    private static Object copy(Catalog catalog) {
        SchemaCopies.Copy copy = SchemaCopies.of(TestServers.sandboxes()).copy(catalog);
        if (copy instanceof SchemaCopies.Copy.Made(Sandbox sandbox, List<?> differences)) {
            sandbox.close();
            return differences;
        }
        throw new IllegalStateException(copy.toString());
    }

    private interface Work {
        Object run() throws Exception;
    }

    /// Prints minimum, median and maximum of some runs after one that warms up, and the largest heap of all; the first, cold one is
    /// printed too.
    private static double measure(String what, Work work) throws Exception {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        double cold = once(work);
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            millis[i] = once(work);
        }
        Arrays.sort(millis);
        long peak = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        print(
                what,
                String.format(
                        Locale.ROOT,
                        "first %.0f ms, then min %.0f, median %.0f, max %.0f ms; heap at most %.0f"
                                + " MB",
                        cold,
                        millis[0],
                        millis[RUNS / 2],
                        millis[RUNS - 1],
                        peak / MEGABYTE));
        return millis[RUNS / 2];
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double once(Work work) throws Exception {
        long start = System.nanoTime();
        Objects.requireNonNull(work.run());
        return (System.nanoTime() - start) / 1e6;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.0f ms", millis);
    }

    private static Integer dump(Target target) throws IOException, InterruptedException {
        return run(target, "pg_dump", "--schema-only", target.database());
    }

    /// Loads a dump into an empty database, statement by statement as people do; writing the dump is not part of it.
    private static double load(Target target) throws Exception {
        Path file = Files.createTempFile("drydock-bench", ".sql");
        try (Sandbox empty = TestServers.of(MAJOR).create()) {
            run(target, "pg_dump", "--schema-only", "--file=" + file, target.database());
            return once(() -> run(empty.target(), "psql", "-q", "-f", file.toString()));
        } finally {
            Files.delete(file);
        }
    }

    private static Integer run(Target target, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PGHOST", target.host());
        builder.environment().put("PGPORT", String.valueOf(target.port()));
        builder.environment().put("PGDATABASE", target.database());
        builder.environment().put("PGUSER", target.user());
        builder.environment().put("PGPASSWORD", Objects.requireNonNullElse(target.password(), ""));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command[0] + " ended with " + code);
        }
        return code;
    }

    private static String ratio(double one, double other) {
        return String.format(Locale.ROOT, "%.2f", one / other);
    }

    private static void print(String what, String figure) {
        System.out.printf(Locale.ROOT, "%-28s %s%n", what, figure);
    }
}
