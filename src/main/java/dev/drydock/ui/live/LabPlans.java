package dev.drydock.ui.live;

import dev.drydock.explain.Alternative;
import dev.drydock.explain.advice.Trial;
import dev.drydock.lab.AdviceTrials;
import dev.drydock.lab.Lab;
import dev.drydock.lab.LabFile;
import dev.drydock.lab.StatisticsAges;
import dev.drydock.postgres.Session;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.shell.Engine;
import dev.drydock.ui.workspace.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Plans as another database would choose them: in a lab, which has no rows. One question at a time, since a trial restarts the server.
final class LabPlans implements PlanSource {
    private final Lab lab;

    private LabPlans(Lab lab) {
        this.lab = lab;
    }

    /// Makes the lab of a file.
    static Engine.LabOpening open(Path file, Job job) throws IOException {
        return switch (LabFile.read(Files.readString(file))) {
            case LabFile.Reading.Refused refused ->
                    new Engine.LabOpening.Refused(
                            new Problem(
                                    file.getFileName() + " can't be opened.",
                                    (refused.line() > 0
                                                    ? "Line "
                                                            + refused.line()
                                                            + ", column "
                                                            + refused.column()
                                                            + ": "
                                                    : "")
                                            + refused.problem(),
                                    "Choose a file that drydock lab export wrote."));
            case LabFile.Reading.Read read -> {
                job.report("Making the lab of " + read.content().database());
                LabPlans plans = new LabPlans(Lab.open(read.content()));
                if (job.isCancelled()) {
                    plans.close();
                }
                yield new Engine.LabOpening.Opened(plans);
            }
        };
    }

    @Override
    public synchronized Outcome explain(
            String sql, boolean analyze, boolean allowChanges, Job job) {
        return analyze
                ? new Outcome.Refused(
                        new Problem(
                                "A lab has no rows, so that there is nothing to measure.",
                                "",
                                "Explain without running."))
                : LivePlans.outcome(lab.explain(sql), lab::surroundings);
    }

    @Override
    public synchronized List<Alternative> alternatives(String sql, Job job) {
        try (Session session = Session.open(lab.target())) {
            return LivePlans.alternatives(session, sql, job);
        }
    }

    @Override
    public boolean canTry(String cure) {
        return AdviceTrials.isIndex(cure);
    }

    @Override
    public synchronized Trial trial(String sql, String cure, Job job) {
        return new AdviceTrials(lab, sql).trial(cure);
    }

    @Override
    public boolean canRun() {
        return false;
    }

    @Override
    public List<String> remarks() {
        StatisticsAges ages = lab.content().ages();
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "Plans as "
                        + lab.content().database()
                        + " would choose them"
                        + (ages == null ? "." : ", as it was at " + ages.exportedAt() + "."));
        remarks.add("A lab has its sizes and statistics, and no rows: nothing can be run.");
        if (!lab.deviations().isEmpty()) {
            remarks.add("Not as there: " + String.join(" ", lab.deviations()));
        }
        return remarks;
    }

    @Override
    public synchronized void close() {
        lab.close();
    }
}
