package dev.drydock.ui.live;

import dev.drydock.migration.Migration;
import dev.drydock.postgres.Target;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.ui.apply.Applier;

/// Applies to the connected database.
final class LiveApplier implements Applier {
    private final Target target;

    LiveApplier(Target target) {
        this.target = target;
    }

    @Override
    public RunOutcome apply(Migration migration, RunCallbacks callbacks) {
        return new Runner(RunSettings.of(migration.style())).run(target, migration, callbacks);
    }
}
