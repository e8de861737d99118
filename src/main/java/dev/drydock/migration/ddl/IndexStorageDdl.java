package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/// Storage parameters and tablespace of an index, also of one behind a constraint, changed in place.
final class IndexStorageDdl {
    /// The index to change.
    ///
    /// @param serves the index or the constraint in front of it
    record Target(ObjectAddress serves, ObjectAddress index, ObjectAddress table) {}

    private IndexStorageDdl() {}

    /// `WITH (…)` as CREATE INDEX and a key constraint say it, after a space, or nothing.
    static String parameters(SortedMap<String, String> options) {
        return options.isEmpty() ? "" : " WITH (" + Parameters.list(options) + ")";
    }

    static List<Step> alterOptions(
            Target target, SortedMap<String, String> before, SortedMap<String, String> after) {
        List<Step> steps = new ArrayList<>();
        for (String action : Parameters.different(before, after)) {
            steps.add(
                    alter(
                                    target,
                                    action,
                                    "Change the storage parameters of " + target.index().words())
                            .locking(target.index(), LockMode.SHARE_UPDATE_EXCLUSIVE));
        }
        return steps;
    }

    static List<Step> alterTablespace(
            Target target, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? List.of()
                : List.of(
                        alter(
                                        target,
                                        "SET TABLESPACE "
                                                + Identifier.quote(
                                                        after == null ? "pg_default" : after),
                                        "Move index " + target.index().words())
                                .in(Phase.CONTRACT)
                                .locking(target.index(), LockMode.ACCESS_EXCLUSIVE)
                                .doing(target.table(), Work.BUILD));
    }

    static Step.Ddl alter(Target target, String action, String purpose) {
        return Step.Ddl.of(
                target.serves(), "ALTER INDEX " + target.index().sql() + " " + action, purpose);
    }
}
