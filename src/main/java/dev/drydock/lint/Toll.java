package dev.drydock.lint;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Speed;
import dev.drydock.catalog.Usage;
import dev.drydock.migration.ExpectedWork;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// How long others wait for a relation, and how many of them: an estimate from what a rehearsal measured, the live sizes and the live
/// traffic. A lock is held from the step that takes it to the end of its transaction, so that all the work in between counts.
///
/// @param lock the strongest lock on the relation
/// @param seconds how long it is held
/// @param speed what the seconds are estimated by
/// @param usage how often statements use the relation
public record Toll(LockMode lock, double seconds, Speed speed, Usage usage) {
    private static final double NOTHING = 0.05;

    /// Of a relation that a step's transaction locks so that others wait; null when the size of something it works on is not known.
    static @Nullable Toll of(Evidence evidence, int step, ObjectAddress relation, LockMode lock) {
        double seconds = 0;
        for (Measured each : under(evidence, step, relation)) {
            double more = seconds(evidence, each);
            if (more < 0) {
                return null;
            }
            seconds += more;
        }
        Facts facts = evidence.facts();
        return new Toll(lock, seconds, facts.speed(), facts.of(relation).usage());
    }

    /// The steps of the same transaction from the one that takes the lock; the step alone when it stands in none.
    private static List<Measured> under(Evidence evidence, int step, ObjectAddress relation) {
        int transaction = transaction(evidence, step);
        int first =
                evidence.measured().stream()
                        .filter(each -> isIn(evidence, each, transaction, step))
                        .filter(each -> stops(each.taken().get(relation)))
                        .mapToInt(Measured::step)
                        .min()
                        .orElse(step);
        return evidence.measured().stream()
                .filter(each -> isIn(evidence, each, transaction, step) && each.step() >= first)
                .toList();
    }

    private static boolean stops(@Nullable LockMode lock) {
        return lock != null && lock.blocksWrites();
    }

    private static boolean isIn(Evidence evidence, Measured each, int transaction, int step) {
        return transaction == 0
                ? each.step() == step
                : transaction(evidence, each.step()) == transaction;
    }

    private static int transaction(Evidence evidence, int step) {
        return evidence.migration().steps().get(step).transaction();
    }

    /// How long a step works; -1 when it works on something whose size nobody knows.
    private static double seconds(Evidence evidence, Measured measured) {
        Speed speed = evidence.facts().speed();
        double seconds = 0;
        for (ObjectAddress relation : measured.rewritten()) {
            long bytes = evidence.facts().of(relation).bytes();
            if (bytes < 0) {
                return -1;
            }
            seconds += speed.writing(bytes);
        }
        for (ObjectAddress relation : measured.scanned()) {
            if (measured.rewritten().contains(relation)) {
                continue;
            }
            long bytes = ownBytes(evidence.facts().of(relation));
            if (bytes < 0) {
                return -1;
            }
            seconds +=
                    builds(evidence, measured, relation)
                            ? speed.building(bytes)
                            : speed.reading(bytes);
        }
        return seconds;
    }

    private static long ownBytes(Facts.RelationFacts facts) {
        return facts.ownBytes() < 0 ? facts.bytes() : facts.ownBytes();
    }

    /// Indexes that were there were seen to be built; of new ones a step says so, or the catalog after it.
    private static boolean builds(Evidence evidence, Measured measured, ObjectAddress relation) {
        Step step = evidence.migration().steps().get(measured.step());
        return measured.built().contains(relation)
                || step.works().contains(new ExpectedWork(relation, Work.BUILD))
                || step.serves().stream().anyMatch(address -> evidence.isNewIndex(address));
    }

    /// Whether it is over before anybody notices.
    boolean isInstant() {
        return seconds < NOTHING;
    }

    /// How many statements come while the lock is held and have to wait; -1 when unknown.
    public long statements() {
        return usage.isKnown() ? Math.round(perSecond() * seconds) : -1;
    }

    /// How many statements that would have to wait come in a second.
    public double perSecond() {
        return usage.writes() + (lock.blocksReads() ? usage.reads() : 0);
    }

    /// The end of a sentence that says who waits, such as ` for about 40 s, about 12 000 statements (estimated at 200 MB/s and 300
    /// statements a second)`.
    String words() {
        if (seconds == 0) {
            return "";
        }
        long statements = statements();
        return (isInstant() ? " for less than 0.1 s" : " for about " + time(seconds))
                + (statements > 0 ? ", about " + Facts.grouped(statements) + " " + what() : "")
                + " (estimated at "
                + speed.megabytesPerSecond()
                + " MB/s"
                + (statements > 0 ? " and " + rate() : "")
                + ")";
    }

    private String what() {
        return statements() == 1
                ? usage.isCounted() ? "statement" : "read or write"
                : usage.isCounted()
                        ? "statements"
                        : lock.blocksReads() ? "reads and writes" : "writes";
    }

    private String rate() {
        String number =
                perSecond() < 10
                        ? String.format(Locale.ROOT, "%.1f", perSecond())
                        : Facts.grouped(Math.round(perSecond()));
        if (usage.isCounted()) {
            return number + " statements a second";
        }
        return number
                + (lock.blocksReads()
                        ? " scans and rows written a second"
                        : " rows written a second");
    }

    /// Two digits are more than an estimate knows.
    private static String time(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        double minutes = seconds / 60;
        return minutes < 120
                ? Math.round(minutes) + " minutes"
                : String.format(Locale.ROOT, "%.1f hours", minutes / 60);
    }
}
