package dev.drydock.postgres;

import java.util.List;

/// Finds what migrations have left half-done: invalid indexes, constraints that were never checked, partitions half detached, and what an
/// online migration uses on its way (names with `drydock_` in them).
public final class DebtReader {
    private DebtReader() {}

    /// Reads all debts, in the order of kinds and names.
    public static List<Debt> read(Session session) {
        return session.querySimply(
                SqlResource.read("debts.sql"),
                row -> new Debt(row.string(1), row.string(2), row.string(3)));
    }
}
