package dev.drydock.run;

import dev.drydock.catalog.Catalog;
import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.Unit;

import java.util.List;

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
        return context.record.isHalfDone(unit, drift) ? new AtStart() : new Elsewhere(drift);
    }
}
