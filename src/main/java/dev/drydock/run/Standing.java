package dev.drydock.run;

import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.catalog.Catalog;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.Unit;

import java.util.List;
import java.util.Set;

/// Where the live schema stands before a unit.
sealed interface Standing {
    /// As the unit before has left it, or as a broken attempt at this unit has; the unit can be begun.
    record AtStart() implements Standing {}

    /// As this unit leaves it: it took place, and nobody could write that down.
    record AtEnd() implements Standing {}

    /// Somebody else has changed it.
    ///
    /// @param drift from how the unit before has left it
    record Elsewhere(List<Drift> drift) implements Standing {}

    /// Looks.
    static Standing of(RunContext context, Unit unit) {
        Checkpoints checkpoints = context.record.undertaking().checkpoints();
        if (checkpoints.isEmpty() || context.step(unit.first()) instanceof Step.Pause) {
            return new AtStart();
        }
        Catalog live = CatalogReader.read(context.watch);
        List<Drift> drift = checkpoints.drift(unit.number(), live);
        if (drift.isEmpty()) {
            return new AtStart();
        }
        if (checkpoints.drift(unit.number() + 1, live).isEmpty()) {
            return new AtEnd();
        }
        return isHalfDone(context, unit, drift) ? new AtStart() : new Elsewhere(drift);
    }

    /// A statement outside of a transaction block may leave something half-done, such as an invalid index; the unit clears that away.
    private static boolean isHalfDone(RunContext context, Unit unit, List<Drift> drift) {
        if (unit.inTransaction() || !context.record.isBegun(unit)) {
            return false;
        }
        Set<String> own =
                context.record.undertaking().checkpoints().changes().get(unit.number()).keySet();
        return drift.stream().allMatch(each -> own.contains(each.object()));
    }
}
