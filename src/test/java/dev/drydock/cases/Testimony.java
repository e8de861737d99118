package dev.drydock.cases;

import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/// What the two outside judges say of a database: all rows of its catalogs, and pg_dump where there is one that understands the server.
///
/// @param rows as `KindBlindComparer` reads them
/// @param dump the statements of pg_dump, sorted; empty when pg_dump is older than the server
record Testimony(SortedSet<String> rows, List<String> dump) {
    static Testimony of(Sandbox sandbox, Session session) {
        return new Testimony(
                KindBlindComparer.rows(session),
                Clients.pgDumpMajor() >= sandbox.major()
                        ? Clients.dump(sandbox.target())
                        : List.of());
    }

    /// What the judges see in only one of the two; empty when they see no difference.
    List<String> differences(Testimony wanted) {
        List<String> differences =
                new ArrayList<>(KindBlindComparer.differences(rows, wanted.rows));
        Set<String> ours = new HashSet<>(dump);
        Set<String> theirs = new HashSet<>(wanted.dump);
        dump.stream()
                .filter(statement -> !theirs.contains(statement))
                .forEach(statement -> differences.add("- pg_dump " + statement));
        wanted.dump.stream()
                .filter(statement -> !ours.contains(statement))
                .forEach(statement -> differences.add("+ pg_dump " + statement));
        return differences;
    }
}
