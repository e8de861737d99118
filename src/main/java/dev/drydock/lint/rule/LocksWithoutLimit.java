package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// A lock that makes writes wait is asked for without a limit: behind one long query the statement waits, and everybody else behind it.
/// Measured: the server is asked for `lock_timeout` before each statement.
public final class LocksWithoutLimit implements Rule {
    @Override
    public String name() {
        return "locks-without-limit";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            SortedSet<ObjectAddress> blocked = evidence.blocked(measured.taken());
            if (measured.lockTimeoutMillis() == 0 && !blocked.isEmpty() && findings.isEmpty()) {
                ObjectAddress table = blocked.first();
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                measured.step(),
                                table,
                                "Waits without limit for a lock on "
                                        + table.words()
                                        + evidence.rows(table)
                                        + "; everybody who comes later waits behind it",
                                "Say SET lock_timeout = '2s' first, and run it again when it gives"
                                        + " up."));
            }
        }
        return findings;
    }
}
