package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Toll;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A table is read, written or indexed as a whole while an earlier statement of the same transaction still holds a lock that makes
/// others wait: they wait for the whole of it.
public final class WorksUnderLock implements Rule {
    @Override
    public String name() {
        return "works-under-lock";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            Measured holder = holder(measured, evidence);
            if (holder != null && isLong(measured, evidence)) {
                ObjectAddress table = evidence.blocked(holder.taken()).first();
                LockMode lock = Objects.requireNonNull(holder.taken().get(table));
                Toll toll = evidence.toll(measured.step(), table, lock);
                findings.add(
                        new Finding(
                                name(),
                                evidence.severity(toll, table),
                                measured.step(),
                                table,
                                "Takes as long as a table is large, while its transaction still"
                                        + " holds "
                                        + lock.words()
                                        + " on "
                                        + table.words()
                                        + evidence.size(table)
                                        + (lock.blocksReads()
                                                ? ": reads and writes wait"
                                                : ": writes wait")
                                        + Evidence.words(toll),
                                advice(measured.step(), evidence),
                                toll));
            }
        }
        return findings;
    }

    private static String advice(int step, Evidence evidence) {
        return evidence.says(step, "create", "materialized", "view")
                ? "Create it WITH NO DATA and refresh it after the commit, if its readers can do"
                        + " without it for so long."
                : "Commit first: what takes long goes into a transaction of its own.";
    }

    private static boolean isLong(Measured measured, Evidence evidence) {
        return measured.scanned().stream().anyMatch(evidence::isFilled)
                || measured.rewritten().stream().anyMatch(evidence::isFilled);
    }

    /// An earlier step of the same transaction that makes others wait.
    private static @Nullable Measured holder(Measured measured, Evidence evidence) {
        int transaction = transaction(measured, evidence);
        return evidence.measured().stream()
                .filter(earlier -> transaction != 0 && earlier.step() < measured.step())
                .filter(earlier -> transaction(earlier, evidence) == transaction)
                .filter(earlier -> !evidence.blocked(earlier.taken()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static int transaction(Measured measured, Evidence evidence) {
        return evidence.migration().steps().get(measured.step()).transaction();
    }
}
