package dev.drydock.report;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Unmodelled;
import dev.drydock.diff.Change;
import dev.drydock.migration.Migration;
import dev.drydock.rehearsal.Proof;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.sql.Position;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// The sentences that text, Markdown and the window share.
public final class Words {
    private Words() {}

    /// How each table is changed and why, one line each, such as `shop.orders: plain, about 40 rows`.
    static List<String> choices(Migration migration) {
        return migration.choices().entrySet().stream()
                .map(entry -> entry.getKey().words() + ": " + entry.getValue().words())
                .toList();
    }

    /// What a step drops although it is not about it, with `CASCADE` where only that lets it go.
    static String droppedAlong(StepFacts facts) {
        return facts.droppedAlong().stream()
                .map(each -> each.words() + (each.cascaded() ? " (CASCADE)" : ""))
                .collect(Collectors.joining(", "));
    }

    /// A change with its sign: `+ table shop.sellers`, `~ column …`, `- …`, `→` for a rename.
    public static String change(Change change) {
        return switch (change) {
            case Change.Create create -> "+ " + create.address();
            case Change.Drop drop -> "- " + drop.address();
            case Change.Alter alter -> "~ " + alter.address();
            case Change.AlterAccess access -> "~ access to " + access.address();
            case Change.Rename rename ->
                    "→ " + rename.before() + " becomes " + rename.after().words();
        };
    }

    /// A duration with its unit, three digits at most.
    public static String time(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis < 10) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        return millis < 1000
                ? Math.round(millis) + " ms"
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    /// Locks as a list, the strongest first: `ACCESS EXCLUSIVE on shop.orders`; nothing when nobody can notice.
    /// A lock on an index is left out beside one on a table that is as strong.
    public static String locks(SortedMap<ObjectAddress, LockMode> locks) {
        Optional<LockMode> onTables =
                locks.entrySet().stream()
                        .filter(lock -> lock.getKey().kind() != ObjectKind.INDEX)
                        .map(Map.Entry::getValue)
                        .max(Comparator.naturalOrder());
        return locks.entrySet().stream()
                .filter(lock -> lock.getValue().compareTo(LockMode.ROW_SHARE) >= 0)
                .filter(lock ->
                        lock.getKey().kind() != ObjectKind.INDEX
                                || onTables.isEmpty()
                                || lock.getValue().compareTo(onTables.get()) > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(lock -> lock.getValue().words() + " on " + lock.getKey().words())
                .collect(Collectors.joining(", "));
    }

    /// Whether the proof holds, in a sentence.
    public static String proof(Proof proof) {
        return switch (proof) {
            case Proof.Proven _ -> "Proven: the result equals the wanted schema.";
            case Proof.Differs differs ->
                    "Not proven: the result differs from the wanted schema in "
                            + differs.differences().size()
                            + " places: "
                            + differs.differences().stream()
                                    .map(Words::change)
                                    .collect(Collectors.joining("; "));
            case Proof.Failed failed -> "Failed in the sandbox: " + outcome(failed.outcome());
            case Proof.NotCopied notCopied ->
                    "Not rehearsed: the schema could not be copied to the sandbox: "
                            + outcome(notCopied.why());
        };
    }

    /// How a run ended: what, why, and what the database looks like now.
    public static String outcome(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Done done -> "Applied in " + time(done.took()) + ".";
            case RunOutcome.Failed failed -> failure(failed);
            case RunOutcome.Stuck stuck ->
                    "Step "
                            + (stuck.step() + 1)
                            + " does not end: "
                            + stuck.why()
                            + " "
                            + stuck.state().words();
            case RunOutcome.Cancelled cancelled ->
                    "Cancelled at step "
                            + (cancelled.step() + 1)
                            + ". "
                            + cancelled.state().words();
            case RunOutcome.StoppedAtPause pause ->
                    "Paused at step "
                            + (pause.step() + 1)
                            + ": "
                            + pause.purpose()
                            + ". "
                            + pause.state().words();
            case RunOutcome.LockedByOther locked ->
                    "Another run is at work on this database: "
                            + locked.holder().words()
                            + ". Nothing was done; wait until it has ended.";
            case RunOutcome.ConnectionLost lost ->
                    "The connection broke at step "
                            + (lost.step() + 1)
                            + ": "
                            + lost.error().message()
                            + " (SQLSTATE "
                            + lost.error().sqlState()
                            + "). "
                            + lost.state().words();
            case RunOutcome.Drifted drifted -> drifted(drifted);
            case RunOutcome.TakenOver taken ->
                    "Another Drydock has taken this run over before step "
                            + (taken.step() + 1)
                            + ", as this one has lost its hold on the database. "
                            + taken.state().words()
                            + " `drydock status` tells how far it is.";
            case RunOutcome.DamageSpent spent ->
                    "Stopped at step "
                            + (spent.step() + 1)
                            + ": others have waited for this run for "
                            + time(spent.waited())
                            + " in all, which is as much as was allowed. "
                            + spent.state().words()
                            + " Resume when it is quieter, or end what holds the lock.";
            case RunOutcome.Unfinished(RunRecord run, _) -> unfinished(run);
            case RunOutcome.Pooled pooled -> "Nothing was applied. " + pooled.words();
            case RunOutcome.NothingToResume _ ->
                    "There is no unfinished run on this database: nothing to do.";
        };
    }

    /// That a run has to come to its end before another one begins.
    public static String unfinished(RunRecord run) {
        return "Nothing was applied: run "
                + run.id()
                + " of "
                + run.started()
                + ", by "
                + run.runner().words()
                + ", has not come to its end"
                + (run.note() == null ? "" : " (" + run.note() + ")")
                + ". `drydock status` tells how far it is; `drydock resume` goes on"
                + (run.undertaking().isAsWritten() ? "." : ", `drydock rollback` takes it back.");
    }

    private static String drifted(RunOutcome.Drifted drifted) {
        StringBuilder words =
                new StringBuilder("Stopped before step ")
                        .append(drifted.step() + 1)
                        .append(": somebody else has changed the schema meanwhile, and nothing was")
                        .append(" done since.");
        drifted.drift().forEach(each -> words.append("\n  ").append(each.words()));
        return words.append("\n")
                .append(drifted.state().words())
                .append(" Change it back and resume; or give this run up (`drydock resume")
                .append(" --give-up`) and compare anew.")
                .toString();
    }

    private static String failure(RunOutcome.Failed failed) {
        StringBuilder words = new StringBuilder();
        words.append("Step ").append(failed.step() + 1).append(" failed");
        Position position = failed.position();
        if (position != null) {
            words.append(" at line ")
                    .append(position.line())
                    .append(", column ")
                    .append(position.column());
        }
        words.append(": ")
                .append(failed.error().message())
                .append(" (SQLSTATE ")
                .append(failed.error().sqlState())
                .append(").\n    ")
                .append(failed.sql().replace("\n", "\n    "));
        if (failed.error().detail() != null) {
            words.append("\n").append(failed.error().detail());
        }
        if (failed.error().hint() != null) {
            words.append("\n").append(failed.error().hint());
        }
        failed.blockers().forEach(blocker -> words.append("\nHeld by ").append(blocker.words()));
        return words.append("\n").append(failed.state().words()).toString();
    }

    /// What is there and not modelled, one line each.
    public static List<String> unmodelled(List<Unmodelled> unmodelled) {
        return unmodelled.stream()
                .map(some ->
                        some.count()
                                + " "
                                + some.what()
                                + ": "
                                + some.names().stream().limit(5).collect(Collectors.joining(", "))
                                + (some.count() > 5 ? ", …" : ""))
                .toList();
    }
}
