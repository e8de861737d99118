package dev.drydock.ui.live;

import dev.drydock.postgres.Database;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.workspace.Problem;

/// Plans from the server.
final class LivePlans implements PlanSource {
    private final Database database;

    LivePlans(Database database) {
        this.database = database;
    }

    @Override
    public Outcome explain(String sql, boolean analyze, boolean allowChanges, Job job) {
        return new Outcome.Refused(new Problem("Not yet.", database.target().words(), ""));
    }
}
