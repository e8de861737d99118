package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.Wishes;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.Renaming;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.Cancellation;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A migration with every kind of step, on rows that tell how often they were touched.
final class CrashScenario {
    static final JournalPlace JOURNAL = new JournalPlace.Usual(Path.of("target/no/journal.json"));

    private static final String ROWS =
            """
            CREATE TABLE customers (id int PRIMARY KEY, name text);
            INSERT INTO customers SELECT i, 'customer ' || i FROM generate_series(1, 500) i;
            CREATE TYPE mood AS ENUM ('fine', 'bad');
            CREATE TABLE orders (
                id bigint PRIMARY KEY, customer int NOT NULL, total numeric, code text NOT NULL,
                touched int NOT NULL DEFAULT 0, old text
            );
            INSERT INTO orders SELECT i, i % 500 + 1, i, 'code ' || i, 0, 'old' FROM generate_series(1, 12000) i;
            CREATE INDEX orders_total ON orders (total);
            CREATE TABLE log (line text NOT NULL, touched int NOT NULL DEFAULT 0);
            INSERT INTO log SELECT 'line ' || i FROM generate_series(1, 6000) i;
            CREATE VIEW dear AS SELECT id, total FROM orders WHERE total > 1000;
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN NEW.touched := OLD.touched + 1; RETURN NEW; END';
            CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TRIGGER touch BEFORE UPDATE ON log FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE INDEX orders_code ON orders (code);
            CREATE TABLE items (id int PRIMARY KEY, amount int NOT NULL, touched int NOT NULL DEFAULT 0);
            INSERT INTO items SELECT i, i FROM generate_series(1, 6000) i;
            CREATE INDEX items_amount ON items (amount);
            CREATE TRIGGER touch BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, touched int NOT NULL DEFAULT 0);
            INSERT INTO people SELECT i, 'name ' || i FROM generate_series(1, 3000) i;
            CREATE INDEX people_name ON people (name);
            CREATE TRIGGER touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE stock (id int PRIMARY KEY, n int);
            INSERT INTO stock SELECT i, i FROM generate_series(1, 100) i;
            CREATE TABLE lines (id int PRIMARY KEY, touched int NOT NULL DEFAULT 0);
            INSERT INTO lines SELECT i FROM generate_series(1, 6000) i;
            CREATE TRIGGER touch BEFORE UPDATE ON lines FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE parts (id int PRIMARY KEY, n int) PARTITION BY RANGE (id);
            CREATE TABLE parts_rest PARTITION OF parts DEFAULT;
            INSERT INTO parts SELECT i, i FROM generate_series(1, 3000) i;
            CREATE TABLE parts_old (id int NOT NULL, n int);
            INSERT INTO parts_old SELECT -i, i FROM generate_series(1, 3000) i;
            CREATE TABLE visits (id int NOT NULL, customer int) PARTITION BY RANGE (id);
            CREATE TABLE visits_early PARTITION OF visits FOR VALUES FROM (0) TO (1000);
            CREATE TABLE visits_late PARTITION OF visits FOR VALUES FROM (1000) TO (9000);
            INSERT INTO visits SELECT i, i % 500 + 1 FROM generate_series(1, 2000) i;
            CREATE TABLE shifts (id int NOT NULL) PARTITION BY RANGE (id);
            CREATE TABLE shifts_old PARTITION OF shifts FOR VALUES FROM (0) TO (1000);
            CREATE TABLE shifts_new PARTITION OF shifts FOR VALUES FROM (1000) TO (9000);
            INSERT INTO shifts SELECT i FROM generate_series(1, 1999) i;
            CREATE TABLE rooms (id int, house int NOT NULL, name text, CONSTRAINT rooms_pkey PRIMARY KEY (id));
            INSERT INTO rooms SELECT i, i % 7, 'room ' || i FROM generate_series(1, 1000) i;
            CREATE MATERIALIZED VIEW names AS SELECT id, name FROM customers;
            CREATE UNIQUE INDEX names_id ON names (id);
            CREATE INDEX names_name ON names (name);
            COMMENT ON MATERIALIZED VIEW names IS 'of customers';
            CREATE VIEW few_names AS SELECT id FROM names WHERE id < 10;
            CREATE TYPE state AS ENUM ('new', 'lost', 'sent');
            CREATE TABLE tickets (id int PRIMARY KEY, state state NOT NULL DEFAULT 'new', touched int NOT NULL DEFAULT 0);
            INSERT INTO tickets SELECT i, CASE WHEN i % 2 = 0 THEN 'new' ELSE 'sent' END::state FROM generate_series(1, 6000) i;
            CREATE INDEX tickets_state ON tickets (state) WHERE state <> 'sent';
            CREATE VIEW open_tickets AS SELECT id FROM tickets WHERE state = 'new';
            CREATE TRIGGER touch BEFORE UPDATE ON tickets FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE ticket_kinds (id int PRIMARY KEY, state state);
            INSERT INTO ticket_kinds VALUES (1, 'sent'), (2, NULL);
            """;
    private static final String REVERSIBLE =
            """
            ALTER TABLE orders ADD COLUMN token text NOT NULL DEFAULT gen_random_uuid()::text;
            ALTER TABLE log ADD COLUMN mark text NOT NULL DEFAULT gen_random_uuid()::text;
            CREATE INDEX orders_customer ON orders (customer);
            ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;
            ALTER TABLE orders ADD CONSTRAINT total_check CHECK (total > 0);
            ALTER TABLE orders ADD CONSTRAINT code_key UNIQUE (code);
            DROP INDEX orders_total;
            CREATE TABLE notes (id int PRIMARY KEY, mood mood);
            CREATE OR REPLACE VIEW dear AS SELECT id, total, customer FROM orders WHERE total > 2000;
            DROP INDEX orders_code;
            CREATE INDEX orders_code ON orders (code, customer);
            ALTER TABLE lines ADD COLUMN number bigint GENERATED BY DEFAULT AS IDENTITY;
            ALTER TABLE parts ATTACH PARTITION parts_old FOR VALUES FROM (MINVALUE) TO (0);
            ALTER TABLE visits ADD FOREIGN KEY (customer) REFERENCES customers;
            ALTER TABLE shifts DETACH PARTITION shifts_old;
            ALTER TABLE rooms DROP CONSTRAINT rooms_pkey, ADD CONSTRAINT rooms_pkey PRIMARY KEY (house, id);
            ALTER TABLE rooms ALTER name SET NOT NULL;
            DROP VIEW few_names;
            DROP MATERIALIZED VIEW names;
            CREATE MATERIALIZED VIEW names AS SELECT id, upper(name) AS name FROM customers;
            CREATE UNIQUE INDEX names_id ON names (id);
            CREATE INDEX names_name ON names (lower(name));
            COMMENT ON MATERIALIZED VIEW names IS 'of customers';
            CREATE VIEW few_names AS SELECT id FROM names WHERE id < 10;
            DROP VIEW open_tickets;
            DROP INDEX tickets_state;
            ALTER TYPE state RENAME TO old_state;
            CREATE TYPE state AS ENUM ('sent', 'new');
            ALTER TABLE tickets ALTER state DROP DEFAULT;
            ALTER TABLE tickets ALTER state TYPE state USING state::text::state;
            ALTER TABLE tickets ALTER state SET DEFAULT 'new';
            ALTER TABLE ticket_kinds ALTER state TYPE state USING state::text::state;
            DROP TYPE old_state;
            CREATE INDEX tickets_state ON tickets (state) WHERE state <> 'sent';
            CREATE VIEW open_tickets AS SELECT id FROM tickets WHERE state = 'new';
            """;

    private static final String WANTED =
            REVERSIBLE
                    + """
                    ALTER TABLE orders DROP COLUMN old;
                    ALTER TYPE mood ADD VALUE 'better';
                    ALTER TABLE items ALTER amount TYPE bigint;
                    ALTER TABLE people RENAME name TO full_name;
                    ALTER TABLE stock RENAME TO store;
                    """;

    /// By which step each online move is known to be in the migration.
    static final Map<String, Predicate<Step>> MOVES =
            Map.ofEntries(
                    Map.entry("Identity column on a filled table", fills("lines")),
                    Map.entry("Column whose rows need a value each", fills("orders")),
                    Map.entry("NOT NULL", says("ALTER TABLE public.rooms", "NOT NULL")),
                    Map.entry(
                            "Unique constraint or primary key", says("", "rooms_pkey_drydock_new")),
                    Map.entry(
                            "Foreign key of a partitioned table before 18",
                            says("ALTER TABLE public.visits", "NOT VALID")),
                    Map.entry(
                            "Check or foreign key", says("ALTER TABLE public.orders", "NOT VALID")),
                    Map.entry("Index", says("CREATE INDEX CONCURRENTLY", "")),
                    Map.entry("Column type", fills("items")),
                    Map.entry("Enum labels removed or reordered", fills("tickets")),
                    Map.entry("Column renamed", fills("people")),
                    Map.entry("Table renamed", says("CREATE VIEW public.stock", "")),
                    Map.entry("Partition attached", says("", "ATTACH PARTITION")),
                    Map.entry(
                            "Materialized view with another definition",
                            says("", "public.names_drydock_new")));

    /// Those that are left out where the start is the goal: their way back narrows a type, or is tested beside a pause.
    static final Set<String> NOT_TAKEN_BACK =
            Set.of("Column type", "Column renamed", "Table renamed");

    private static final Map<Integer, CrashScenario> KEPT = new ConcurrentHashMap<>();
    private static final Map<Integer, CrashScenario> REVERSIBLES = new ConcurrentHashMap<>();

    private final int major;
    private final Catalog from;
    private final Undertaking undertaking;
    private final Set<String> goal;
    private final Duration usual;

    private CrashScenario(int major, Catalog from, Undertaking undertaking) {
        this.major = major;
        this.from = from;
        this.undertaking = undertaking;
        try (Sandbox sandbox = begun();
                Session session = sandbox.open()) {
            long start = System.nanoTime();
            assertThat(resume(sandbox.target())).isInstanceOf(RunOutcome.Done.class);
            this.usual = Duration.ofNanos(System.nanoTime() - start);
            this.goal = schema(session);
        }
    }

    /// One with every kind of step. It is made once for a version.
    static CrashScenario of(int major) {
        return KEPT.computeIfAbsent(major, each -> make(each, WANTED));
    }

    /// One that destroys nothing, and can be taken back from wherever it stands.
    static CrashScenario reversible(int major) {
        return REVERSIBLES.computeIfAbsent(major, each -> make(each, REVERSIBLE));
    }

    private static CrashScenario make(int major, String wanted) {
        try (Sandbox here = TestServers.of(major).create(ROWS);
                Sandbox there = TestServers.of(major).create(ROWS + wanted);
                Session one = here.open();
                Session other = there.open()) {
            one.execute("ANALYZE");
            Catalog from = CatalogReader.read(one);
            Catalog to = CatalogReader.read(other);
            Migration migration = plan(from, to, CatalogReader.readFacts(one));
            demandMoves(migration, wanted);
            Rehearsal rehearsal =
                    new Rehearser(TestServers.sandboxes())
                            .recording()
                            .rehearse(from, to, migration, RunCallbacks.quiet());
            assertThat(rehearsal.isProven()).as("%s", rehearsal.proof()).isTrue();
            String start =
                    dev.drydock.migration.SqlFile.write(
                            Planner.plan(
                                    Catalog.empty(from.version()), from, Facts.NONE, Style.DIRECT),
                            "");
            return new CrashScenario(
                    major,
                    from,
                    Undertaking.apply(migration, rehearsal.checkpoints(), "the test", start));
        }
    }

    private static void demandMoves(Migration migration, String wanted) {
        assertThat(migration.steps())
                .hasAtLeastOneElementOfType(Step.Validate.class)
                .anyMatch(step -> step.sql().startsWith("DROP INDEX CONCURRENTLY"))
                .anyMatch(step -> step.sql().matches("(?s).*DETACH PARTITION.* CONCURRENTLY"));
        MOVES.forEach((move, step) -> {
            if (wanted.equals(WANTED) || !NOT_TAKEN_BACK.contains(move)) {
                assertThat(migration.steps()).as(move).anyMatch(step);
            }
        });
    }

    private static Predicate<Step> fills(String table) {
        return step -> step instanceof Step.Backfill fill && fill.table().name().equals(table);
    }

    private static Predicate<Step> says(String start, String words) {
        return step -> step.sql().startsWith(start) && step.sql().contains(words);
    }

    /// A table of which the facts say that it is large gets another type by a second column.
    private static Migration plan(Catalog from, Catalog to, Facts measured) {
        SortedMap<ObjectAddress, Facts.RelationFacts> sizes = new TreeMap<>(measured.relations());
        for (String large : List.of("items", "tickets")) {
            sizes.put(
                    ObjectAddress.table("public", large), new Facts.RelationFacts(84_000_000, -1));
        }
        List<RenameAnswer> answers =
                Stream.of("public.people.name=full_name", "public.stock=store")
                        .flatMap(answer -> RenameAnswer.parse(answer).stream())
                        .filter(answer -> !to.has(ObjectAddress.table("public", "stock")))
                        .toList();
        Renaming.Settled settled =
                new Renaming(new Workshop(TestServers.sandboxes()))
                        .settle(
                                from,
                                to,
                                new Facts(sizes),
                                Facts.NONE,
                                new RenameAnswers(answers, /* othersAreNew= */ true));
        return Planner.plan(
                settled.from(),
                to,
                settled.before(),
                new Wishes(Approach.ONLINE, new TreeMap<>(), /* namesKept= */ true),
                new TreeMap<>());
    }

    Catalog from() {
        return from;
    }

    Undertaking undertaking() {
        return undertaking;
    }

    /// The rows, without a run.
    String rows() {
        return ROWS;
    }

    /// A database with rows and a run that was begun and stopped before its first unit; the second time it is cloned.
    Sandbox begun() {
        return TestServers.sandboxes()
                .createFilled(
                        major, "begun " + System.identityHashCode(this) + ROWS, this::prepare);
    }

    /// The rows, and a run that was begun and stopped before its first unit.
    void prepare(Target target) {
        fill(target);
        begin(target);
    }

    private static void fill(Target target) {
        try (Session session = Session.open(target)) {
            session.execute(ROWS);
        }
    }

    private void begin(Target target) {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        RunOutcome outcome =
                runner().begin(
                                target,
                                undertaking,
                                JOURNAL,
                                RunCallbacks.quiet().withCancellation(cancelled));
        assertThat(outcome).isInstanceOf(RunOutcome.Cancelled.class);
    }

    static Runner runner() {
        return new Runner(RunSettings.of(Style.ONLINE));
    }

    /// Every application is deployed by the time of a pause.
    static RunCallbacks callbacks() {
        return RunCallbacks.quiet().withMayContinue(pause -> true);
    }

    static RunOutcome resume(Target target) {
        return runner().resume(target, JOURNAL, callbacks());
    }

    /// What a database is like without the journal: every row of every catalog.
    static Set<String> schema(Session session) {
        session.execute("DROP SCHEMA IF EXISTS drydock CASCADE");
        return KindBlindComparer.rows(session);
    }

    /// The schema that an undisturbed run leads to.
    Set<String> goal() {
        return goal;
    }

    /// How long an undisturbed run takes.
    Duration usual() {
        return usual;
    }

    /// Every row has its value, and was touched once.
    static void demandRows(Session session) {
        String rows =
                session.queryOne(
                        """
                        SELECT concat_ws(', ',
                            (SELECT concat_ws(' ', count(*), count(DISTINCT token), min(touched), max(touched)) FROM orders),
                            (SELECT concat_ws(' ', count(*), count(DISTINCT mark), min(touched), max(touched)) FROM log),
                            (SELECT concat_ws(' ', count(*), count(DISTINCT number), min(touched), max(touched)) FROM lines),
                            (SELECT concat_ws(' ', count(*), count(amount) FILTER (WHERE amount = id), min(touched), max(touched))
                             FROM items),
                            (SELECT concat_ws(' ', count(*), count(full_name) FILTER (WHERE full_name = 'name ' || id),
                                              min(touched), max(touched)) FROM people),
                            (SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE (state = 'new') = (id % 2 = 0)),
                                              min(touched), max(touched)) FROM tickets),
                            (SELECT sum(n) FROM store),
                            (SELECT concat_ws(' ', count(*), sum(id), sum(n)) FROM parts),
                            (SELECT concat_ws(' ', count(*), count(name) FILTER (WHERE name = 'CUSTOMER ' || id)) FROM names),
                            (SELECT concat_ws(' ', (SELECT count(*) FROM visits), (SELECT count(*) FROM shifts),
                                              (SELECT count(*) FROM shifts_old), (SELECT count(*) FROM rooms))))
                        """,
                        row -> row.string(1));
        assertThat(rows)
                .isEqualTo(
                        "12000 12000 1 1, 6000 6000 1 1, 6000 6000 1 1, 6000 6000 1 1, 3000 3000 1"
                                + " 1, 6000 6000 1 1, 5050, 6000 0 9003000, 500 500, 2000 1000 999"
                                + " 1000");
    }

    /// The journal says that all is done.
    static void demandJournal(Session session) {
        List<String> states =
                session.query(
                        """
                        SELECT state FROM drydock.run
                        UNION ALL SELECT DISTINCT state FROM drydock.step
                        """,
                        row -> row.string(1));
        assertThat(states).isEqualTo(List.of("DONE", "DONE"));
    }
}
