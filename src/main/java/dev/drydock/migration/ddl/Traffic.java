package dev.drydock.migration.ddl;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Facts.RelationFacts;
import dev.drydock.migration.Choice;
import dev.drydock.migration.Style;

import java.util.List;

/// Chooses how a table is changed by what is known of its size and of who writes to it.
final class Traffic {
    /// A scan of fewer rows than this, with an index built on them, is over in some 50 ms.
    private static final long FEW_ROWS = 10_000;

    /// As the number of rows is an estimate that may be old, the size has to agree: this much is read or written in some 50 ms.
    private static final long FEW_BYTES = 16L << 20;

    /// Of a table that was never analyzed only the size is known. Rows of a hundred bytes, with an index, fill this with `FEW_ROWS`.
    private static final long FEW_BYTES_ALONE = 2L << 20;

    /// With fewer writes than this, most changes of 50 ms meet no writer at all.
    private static final double FEW_WRITES = 1;

    private Traffic() {}

    /// @param family the table with all that inherits from it, for they are locked together
    static Choice choose(List<RelationFacts> family) {
        RelationFacts sum = family.stream().reduce(Traffic::plus).orElse(RelationFacts.UNKNOWN);
        return new Choice(isQuiet(sum) ? Style.DIRECT : Style.ONLINE, reason(sum));
    }

    /// Whether somebody writes to it all the time.
    static boolean isWritten(RelationFacts facts) {
        return facts.writesPerSecond() >= FEW_WRITES;
    }

    private static boolean isQuiet(RelationFacts facts) {
        boolean small =
                facts.rows() < 0
                        ? facts.bytes() < FEW_BYTES_ALONE
                        : facts.rows() < FEW_ROWS && facts.bytes() < FEW_BYTES;
        return small && facts.bytes() >= 0 && facts.writesPerSecond() < FEW_WRITES;
    }

    /// A partition that was never analyzed adds to the size alone.
    private static RelationFacts plus(RelationFacts one, RelationFacts other) {
        return new RelationFacts(
                one.rows() < 0 && other.rows() < 0
                        ? -1
                        : Math.max(0, one.rows()) + Math.max(0, other.rows()),
                one.bytes() < 0 || other.bytes() < 0 ? -1 : one.bytes() + other.bytes(),
                Math.max(0, one.writesPerSecond()) + Math.max(0, other.writesPerSecond()));
    }

    private static String reason(RelationFacts facts) {
        if (facts.rows() < 0 && facts.bytes() < 0) {
            return "its size is not known";
        }
        return size(facts) + writes(facts.writesPerSecond());
    }

    private static String size(RelationFacts facts) {
        if (facts.rows() >= 0) {
            return facts.rowWords() + bytes(facts);
        }
        return facts.bytes() == 0 ? "empty" : Facts.size(facts.bytes()) + ", rows not counted yet";
    }

    /// The size is told where it contradicts the rows.
    private static String bytes(RelationFacts facts) {
        return facts.rows() < FEW_ROWS && facts.bytes() >= FEW_BYTES
                ? " in " + Facts.size(facts.bytes())
                : "";
    }

    private static String writes(double perSecond) {
        return perSecond < FEW_WRITES
                ? ""
                : ", " + Facts.grouped(Math.round(perSecond)) + " writes/s";
    }
}
