package dev.drydock.bench;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// A schema of 1,000 tables: reading the catalog and planning a migration, beside `pg_dump -s` of the same database in the same run.
@Tag("bench")
class LargeSchemaBench {
    private static final int TABLES = 1_000;
    private static final int RUNS = 5;

    /// The version that Debian's pg_dump serves.
    private static final int MAJOR = 15;

    @Test
    void readingAndPlanningBesidePgDump() throws Exception {
        try (Sandbox present = TestServers.of(MAJOR).create();
                Sandbox wanted = TestServers.of(MAJOR).create();
                Session here = present.open();
                Session there = wanted.open()) {
            fill(here, "bigint");
            fill(there, "text");
            there.execute("DROP TABLE app.t_0007; ALTER TABLE app.t_0008 DROP COLUMN note");
            Catalog from = CatalogReader.read(here);
            Catalog to = CatalogReader.read(there);
            print("objects in the catalog", from.objects().size() + "");
            double read = measure("catalog read", () -> CatalogReader.read(here));
            double noChange =
                    measure(
                            "diff of equal catalogs",
                            () -> Planner.plan(from, from, Facts.NONE, Style.ONLINE));
            double plan =
                    measure(
                            "diff and ordered migration",
                            () -> Planner.plan(from, to, Facts.NONE, Style.ONLINE));
            Migration migration = Planner.plan(from, to, Facts.NONE, Style.ONLINE);
            print("steps of the migration", migration.steps().size() + "");
            double dump = measure("pg_dump -s", () -> dump(present.target()));
            print("catalog read / pg_dump", ratio(read, dump));
            print("read and plan / pg_dump", ratio(read + plan, dump));
            print("no-op diff / pg_dump", ratio(noChange, dump));
        }
    }

    /// Ten columns, a key, two indexes, a check, a foreign key and a comment for each table; a view for every fourth.
    private static void fill(Session session, String changing) {
        session.execute("CREATE SCHEMA app");
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < TABLES; i++) {
            String name = String.format(Locale.ROOT, "app.t_%04d", i);
            String type = i % 10 == 3 ? changing : "bigint";
            sql.append("CREATE TABLE ")
                    .append(name)
                    .append(
                            " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent_id"
                                    + " bigint, name text NOT NULL,")
                    .append(
                            " price numeric(12,2) DEFAULT 0 CHECK (price >= 0), status varchar(20)"
                                    + " DEFAULT 'new', a ")
                    .append(type)
                    .append(
                            ", b timestamptz DEFAULT now(), c jsonb, d boolean NOT NULL DEFAULT"
                                    + " false, note text);")
                    .append("CREATE INDEX ON ")
                    .append(name)
                    .append(" (name); CREATE INDEX ON ")
                    .append(name)
                    .append(" (status, b DESC) WHERE d; COMMENT ON TABLE ")
                    .append(name)
                    .append(" IS 'Table ")
                    .append(i)
                    .append("';");
            if (i > 0) {
                sql.append("ALTER TABLE ")
                        .append(name)
                        .append(" ADD FOREIGN KEY (parent_id) REFERENCES ")
                        .append(
                                String.format(
                                        Locale.ROOT,
                                        "app.t_%04d",
                                        i / 2 == 7 || i / 2 == 8 ? 0 : i / 2))
                        .append(';');
            }
            if (i % 4 == 0 && i != 8) {
                sql.append("CREATE VIEW app.v_")
                        .append(i)
                        .append(" AS SELECT id, name, price FROM ")
                        .append(name)
                        .append(" WHERE d;");
            }
            if (i % 100 == 99) {
                session.execute(sql.toString());
                sql.setLength(0);
            }
        }
        session.execute("ANALYZE");
    }

    private interface Work {
        Object run() throws Exception;
    }

    /// Prints minimum, median and maximum of some runs after one that warms up; the first, cold one is printed too.
    private static double measure(String what, Work work) throws Exception {
        double cold = once(work);
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            millis[i] = once(work);
        }
        Arrays.sort(millis);
        print(
                what,
                String.format(
                        Locale.ROOT,
                        "first %.0f ms, then min %.0f, median %.0f, max %.0f ms",
                        cold,
                        millis[0],
                        millis[RUNS / 2],
                        millis[RUNS - 1]));
        return millis[RUNS / 2];
    }

    private static double once(Work work) throws Exception {
        long start = System.nanoTime();
        Objects.requireNonNull(work.run());
        return (System.nanoTime() - start) / 1e6;
    }

    private static Integer dump(Target target) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("pg_dump", "--schema-only", target.database());
        builder.environment().put("PGHOST", target.host());
        builder.environment().put("PGPORT", String.valueOf(target.port()));
        builder.environment().put("PGUSER", target.user());
        builder.environment().put("PGPASSWORD", Objects.requireNonNullElse(target.password(), ""));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("pg_dump ended with " + code);
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
