package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cases.random.RandomPair;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Ownership;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.TypeTrials;
import dev.drydock.sandbox.TestServers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Leads one database along a pair. The first schema is built and filled with rows, the edits make the second of it: an edit that the
/// rows stop is no part of the pair. Then the planner leads back, without rows, and there again, with them: one way online, the other
/// directly, the next pair of the same version the other way round.
final class LedPair {
    /// A migration that stops at rows which the edits, in their order, did not stop at. Those of the server's own tables are no such rows.
    private static final Predicate<String> STOPPED_BY_ROWS =
            message ->
                    message.contains("contains null values")
                            || (message.contains("violate")
                                    && !message.contains("SCHEMA NAME:  pg_catalog")
                                    && !message.contains("\"pg_"))
                            || message.contains("hold a label in")
                            || message.contains("could not create unique index")
                            || message.contains("could not create exclusion constraint")
                            || message.contains("conflicts with existing key")
                            || message.contains("invalid input")
                            || message.contains("out of range")
                            || message.contains("too long for type")
                            || message.contains("malformed")
                            || message.contains("is not a valid binary digit")
                            || message.contains("no partition of relation");

    private static final AtomicInteger LED = new AtomicInteger();
    private static final AtomicInteger UNREACHABLE = new AtomicInteger();
    private static final Queue<String> STOPS = new ConcurrentLinkedQueue<>();

    private final RandomPair pair;
    private final Style back;
    private final Style there;

    private LedPair(RandomPair pair) {
        boolean online = Math.floorMod(pair.name().hashCode() / 2, 2) == 0;
        this.pair = pair;
        this.back = online ? Style.DIRECT : Style.ONLINE;
        this.there = online ? Style.ONLINE : Style.DIRECT;
    }

    /// Leads back and there.
    ///
    /// @throws AssertionError when a judge sees a difference, a loss or a file made anew
    static void lead(RandomPair pair) {
        LED.incrementAndGet();
        LedPair led = new LedPair(pair);
        try {
            led.lead(true);
            return;
        } catch (AssertionError | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (!STOPPED_BY_ROWS.test(message)) {
                throw e;
            }
            STOPS.add(pair.name() + reason(message));
        }
        led.lead(false);
    }

    static int led() {
        return LED.get();
    }

    /// The pairs that were led without rows, each with what stopped it.
    static List<String> stops() {
        return List.copyOf(STOPS);
    }

    static String summary() {
        return "%d pairs led, %d of them without rows, %d where no statements lead\n%s"
                .formatted(LED.get(), STOPS.size(), UNREACHABLE.get(), String.join("\n", STOPS));
    }

    private static String reason(String message) {
        return message.lines()
                .filter(line -> line.contains("ERROR:"))
                .findFirst()
                .orElse(message)
                .replaceFirst(".*ERROR:", "");
    }

    private void lead(boolean rows) {
        try (Subject subject = Subject.of(TestServers.of(pair.major()).create())) {
            Session session = subject.session();
            TestServers.run(session, "SELECT '" + TestServers.SPACE + "'");
            pair.base().forEach(statement -> attempt(session, statement));
            Catalog first = subject.catalog();
            Testimony start = subject.testimony();
            if (rows) {
                Contents.seed(session);
            }
            pair.edits().forEach(statement -> attempt(session, statement));
            Catalog second = subject.catalog();
            Testimony end = subject.testimony();
            if (!isReachable(first, second) || !isReachable(second, first)) {
                UNREACHABLE.incrementAndGet();
                return;
            }
            Contents.clear(session);
            subject.lead(plan(second, first, back), first, start, Set.of());
            if (rows) {
                Contents.seed(session);
            }
            subject.lead(plan(first, second, there), second, end, Set.of());
        }
    }

    /// Whether statements lead there: a partition key stays as it is, and what a child has by itself stays its own.
    private static boolean isReachable(Catalog from, Catalog to) {
        return plan(from, to, Style.DIRECT).refusals().isEmpty()
                && Ownership.stays(from, to).isEmpty();
    }

    private static Migration plan(Catalog from, Catalog to, Style style) {
        Facts facts =
                style == Style.ONLINE
                        ? TypeTrials.measure(TestServers.sandboxes(), from, to, Facts.NONE)
                        : Facts.NONE;
        Migration migration = Planner.plan(from, to, facts, style);
        assertThat(migration.refusals())
                .as("refusals")
                .allSatisfy(refusal -> assertThat(refusal).startsWith("The partition key"));
        assertThat(SqlScript.write(Planner.plan(shuffled(from), shuffled(to), facts, style)))
                .as("the script, when objects come in another order")
                .isEqualTo(SqlScript.write(migration));
        return migration;
    }

    private static Catalog shuffled(Catalog catalog) {
        List<DbObject> objects = new ArrayList<>(catalog.objects().values());
        List<Dependency> dependencies = new ArrayList<>(catalog.dependencies());
        Collections.shuffle(objects, new Random(1));
        Collections.shuffle(dependencies, new Random(2));
        return Catalog.of(catalog.version(), objects, dependencies, catalog.unmodelled())
                .withAccess(catalog.access(), catalog.roles());
    }

    /// The generator does not know everything; what the server refuses is no part of the pair.
    private static void attempt(Session session, String statement) {
        boolean told = System.getenv("DRYDOCK_REFUSED") != null;
        try {
            session.execute(statement);
            if (told) {
                System.out.println("DONE " + statement);
            }
        } catch (PgException e) {
            if (told) {
                System.out.println("REFUSED " + statement + " :: " + e.getMessage());
            }
        }
    }
}
