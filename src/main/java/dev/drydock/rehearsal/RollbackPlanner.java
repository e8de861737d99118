package dev.drydock.rehearsal;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.play.KeptName;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.Essences;
import dev.drydock.run.journal.RunRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Plans how to take a run back, from wherever it stands: what it touches becomes what it was, everything else stays.
public final class RollbackPlanner {
    /// What came of planning.
    public sealed interface Planned {
        /// @param live where it starts
        /// @param wanted where it leads
        record Ready(Migration migration, Catalog live, Catalog wanted) implements Planned {}

        /// It can't be taken back.
        ///
        /// @param why sentences that say what to do instead
        record Refused(String why) implements Planned {}

        /// Somebody else has changed what the run is about.
        record Drifted(List<Drift> drift) implements Planned {
            public Drifted {
                drift = List.copyOf(drift);
            }
        }
    }

    private final Workshop workshop;

    public RollbackPlanner(Workshop workshop) {
        this.workshop = workshop;
    }

    /// Plans.
    ///
    /// @param live the schema as it is now; no statement of the run may be at work
    /// @param facts about it
    public Planned plan(RunRecord run, Catalog live, Facts facts) {
        if (run.undertaking().isAsWritten()) {
            return new Planned.Refused(
                    "Run "
                            + run.id()
                            + " has applied files of "
                            + run.undertaking().goal()
                            + ", and nobody knows what takes their statements back. Resume it, or"
                            + " write another file that does.");
        }
        Integer noReturn = run.pointOfNoReturn();
        if (noReturn != null) {
            return new Planned.Refused(beyond(run, noReturn));
        }
        List<Drift> drift = run.drift(live);
        if (!drift.isEmpty()) {
            return new Planned.Drifted(drift);
        }
        String text = run.undertaking().startSchema();
        return switch (StartSchema.read(workshop, live.majorVersion(), text)) {
            case Evaluation.Evaluated(Catalog start) -> plan(run, start, live, facts);
            case Evaluation.Refused refused ->
                    new Planned.Refused(
                            "The schema before the run can't be made again in the sandbox: "
                                    + refused.words());
            case Evaluation.NotCopied notCopied ->
                    new Planned.Refused(
                            "The schema before the run can't be made again in the sandbox: "
                                    + notCopied.why());
        };
    }

    private static String beyond(RunRecord run, int step) {
        Step done = run.undertaking().steps().get(step);
        return "Run "
                + run.id()
                + " can't be taken back: step "
                + (step + 1)
                + " ("
                + done.purpose()
                + ") is done and "
                + (done.destroysData()
                        ? "has destroyed data that no statement brings back."
                        : "has added a value to an enum type, which no statement takes away.")
                + " Resume the run; or give it up and lead the database to where you want it.";
    }

    private Planned plan(RunRecord run, Catalog start, Catalog live, Facts facts) {
        Checkpoints checkpoints = run.undertaking().checkpoints();
        List<Drift> unlike = checkpoints.isEmpty() ? List.of() : checkpoints.drift(0, start);
        if (!unlike.isEmpty()) {
            return new Planned.Refused(
                    "The schema before the run comes out differently in the sandbox: "
                            + unlike.getFirst().words()
                            + ". Give the run up and lead the database to where you want it.");
        }
        Catalog wanted = merged(start, live, checkpoints.touched());
        Renaming.Settled settled =
                new Renaming(workshop).settle(live, wanted, facts, Facts.NONE, answers(run, live));
        Migration migration =
                Planner.plan(
                        settled.from(),
                        wanted,
                        settled.before(),
                        run.undertaking().style(),
                        new TreeMap<>());
        return migration.refusals().isEmpty()
                ? new Planned.Ready(migration, live, wanted)
                : new Planned.Refused(String.join(" ", migration.refusals()));
    }

    /// The renames that took place, taken back.
    private static RenameAnswers answers(RunRecord run, Catalog live) {
        List<RenameAnswer> answers = new ArrayList<>();
        for (Change.Rename rename : run.undertaking().renames().reversed()) {
            boolean taken = live.has(rename.before()) && !KeptName.isKept(rename.before(), live);
            if (live.has(rename.after()) && !taken) {
                answers.add(RenameAnswer.yes(rename.reversed(), live));
            }
        }
        return new RenameAnswers(answers, true);
    }

    /// The live catalog, with the touched objects as they were.
    private static Catalog merged(Catalog start, Catalog live, Set<String> touched) {
        SortedMap<ObjectAddress, DbObject> objects =
                merged(
                        start.objects(),
                        live.objects(),
                        address -> touched.contains(Essences.key(address)));
        TreeSet<Dependency> dependencies = new TreeSet<>(live.dependencies());
        dependencies.addAll(start.dependencies());
        dependencies.removeIf(each ->
                !(touched.contains(Essences.key(each.dependent())) ? start : live)
                        .dependencies()
                        .contains(each));
        SortedMap<ObjectAddress, Access> access =
                merged(
                        start.access(),
                        live.access(),
                        address -> touched.contains(Essences.accessKey(address)));
        access.keySet().removeIf(address -> isGone(address, live, objects));
        return new Catalog(
                live.version(), objects, dependencies, access, live.roles(), live.unmodelled());
    }

    private static <T> SortedMap<ObjectAddress, T> merged(
            Map<ObjectAddress, T> start,
            Map<ObjectAddress, T> live,
            Predicate<ObjectAddress> touched) {
        SortedMap<ObjectAddress, T> merged = new TreeMap<>(live);
        merged.keySet().removeIf(touched);
        start.forEach((address, each) -> {
            if (touched.test(address)) {
                merged.put(address, each);
            }
        });
        return merged;
    }

    /// Whether the object goes, and its owner and privileges with it.
    private static boolean isGone(
            ObjectAddress address, Catalog live, SortedMap<ObjectAddress, DbObject> wanted) {
        return live.has(address) && !wanted.containsKey(address);
    }
}
