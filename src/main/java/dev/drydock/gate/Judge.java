package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Obstacle;
import dev.drydock.lint.Severity;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;
import dev.drydock.project.MigrationFile;
import dev.drydock.rehearsal.FileRows;
import dev.drydock.rehearsal.Proof;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.SchemaCopies;
import dev.drydock.rehearsal.StepFacts;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tries a project's pending files on a schema-only copy of the database they are meant for, and judges them.
public final class Judge {
    private final Sandboxes sandboxes;
    private final SchemaCopies copies;
    private final Rehearser rehearser;

    public Judge(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
        this.copies = SchemaCopies.of(sandboxes);
        this.rehearser = new Rehearser(sandboxes);
    }

    /// What came of it.
    public sealed interface Judgement {
        record Judged(Verdict verdict) implements Judgement {}

        /// The source could not be copied, so that nothing was tried.
        record NotCopied(RunOutcome why) implements Judgement {}
    }

    /// Judges.
    ///
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of the source's major version
    public Judgement judge(Question question) {
        sandboxes.need(question.source().majorVersion(), question.project().extensions());
        return switch (copies.copy(question.source())) {
            case SchemaCopies.Copy.Failed failed -> new Judgement.NotCopied(failed.outcome());
            case SchemaCopies.Copy.Made made -> {
                Trial trial = Trial.run(made.sandbox(), sandboxes.ownsServers(), question);
                yield new Judgement.Judged(verdict(question, trial, made.differences()));
            }
        };
    }

    private Verdict verdict(Question question, Trial trial, List<Change> notCopied) {
        Measurement measurement = measure(question, trial);
        List<Finding> findings = measurement.findings();
        List<RenameQuestion> questions =
                trial.after() == null
                        ? List.of()
                        : RenameGate.questions(
                                question, trial.before(), trial.after(), trial.renames());
        List<Gate> gates = new ArrayList<>();
        gates.add(FilesGate.judge(question.standing()));
        gates.add(measurement.applies());
        gates.add(measurement.code());
        gates.add(trial.queries());
        if (measurement.plans() != null) {
            gates.add(measurement.plans());
        }
        gates.add(findings(findings, trial));
        gates.add(
                trial.after() == null
                        ? Gate.notJudged(RenameGate.NAME, "The pending files do not apply.")
                        : RenameGate.judge(questions));
        if (question.live()) {
            gates.add(DriftGate.judge(sandboxes, question));
        }
        return new Verdict(
                question.source().version(),
                question.standing().pending().stream().map(MigrationFile::name).toList(),
                measurement.migration(),
                measurement.steps(),
                findings,
                gates,
                questions,
                notCopied,
                question.source().unmodelled());
    }

    private record Measurement(
            Migration migration,
            List<StepFacts> steps,
            List<Finding> findings,
            Gate applies,
            Gate code,
            @Nullable Gate plans) {}

    private Measurement measure(Question question, Trial trial) {
        Migration written = trial.migration();
        Catalog after = trial.after();
        if (after == null) {
            return new Measurement(
                    written,
                    List.of(),
                    List.of(),
                    Gate.failed(
                            "applies",
                            "The pending files do not apply to a copy.",
                            trial.refusal().lines().toList()),
                    Gate.notJudged("code", "The pending files do not apply."),
                    null);
        }
        List<Change> renames = List.copyOf(trial.renames());
        Evidence evidence = evidence(question, trial.before(), after, written, renames);
        List<Change> changes = new ArrayList<>(renames);
        evidence.changes().stream()
                .filter(change -> isSaid(change, trial.before(), after))
                .forEach(changes::add);
        Migration migration = changed(written, changes);
        dropRoles(trial.roles(), question.source().majorVersion());
        Rehearsal rehearsal =
                migration.refusals().isEmpty()
                        ? rehearser.rehearse(
                                trial.before(),
                                after,
                                migration,
                                RunSettings.of(Style.DIRECT).asWritten(),
                                RunCallbacks.quiet())
                        : null;
        PlansGate plans = PlansGate.judge(question, migration);
        return new Measurement(
                migration,
                rehearsal == null ? List.of() : rehearsal.steps(),
                Linter.check(
                        new Evidence(
                                        trial.before(),
                                        after,
                                        migration,
                                        question.facts(),
                                        rehearsal == null ? List.of() : rehearsal.measured())
                                .with(plans.workload())
                                .with(obstacles(question, rehearsal))),
                applies(question.limits(), migration, rehearsal, trial.took()),
                CodeGate.judge(question, changes, after),
                plans.gate());
    }

    private static List<Obstacle> obstacles(Question question, @Nullable Rehearsal rehearsal) {
        return rehearsal == null
                ? List.of()
                : question.rows()
                        .apply(
                                FileRows.certain(
                                        rehearsal.demands(),
                                        question.standing().pendingStatements()));
    }

    /// What comes or goes with its relation goes without saying.
    private static boolean isSaid(Change change, Catalog before, Catalog after) {
        ObjectAddress address = change.address();
        if (!address.kind().isPart()) {
            return true;
        }
        return switch (change) {
            case Change.Create _ -> isRelation(address, before);
            case Change.Drop _ -> isRelation(address, after);
            case Change.Alter _, Change.AlterAccess _, Change.Rename _ -> true;
        };
    }

    private static boolean isRelation(ObjectAddress part, Catalog catalog) {
        return catalog.has(part.table())
                || catalog.has(part.relation(ObjectKind.VIEW))
                || catalog.has(part.relation(ObjectKind.MATERIALIZED_VIEW));
    }

    /// The files will make them again.
    private void dropRoles(Set<String> roles, int major) {
        if (roles.isEmpty()) {
            return;
        }
        try (Sandbox sandbox = sandboxes.create(major);
                Session session = sandbox.open()) {
            roles.forEach(role -> session.execute("DROP ROLE " + Identifier.quote(role)));
        }
    }

    private static Evidence evidence(
            Question question,
            Catalog before,
            Catalog after,
            Migration written,
            List<Change> renames) {
        return new Evidence(before, after, changed(written, renames), question.facts(), List.of());
    }

    private static Migration changed(Migration migration, List<Change> changes) {
        return migration.withChanges(changes);
    }

    private static Gate applies(
            Limits limits, Migration migration, @Nullable Rehearsal rehearsal, Duration replayed) {
        if (rehearsal == null) {
            return Gate.failed(
                    "applies",
                    "The project's own tool can't apply the pending files.",
                    migration.refusals());
        }
        if (rehearsal.proof() instanceof Proof.Failed failed) {
            return Gate.failed(
                    "applies",
                    "The pending files do not apply to a copy.",
                    words(failed, migration));
        }
        Duration took =
                rehearsal.steps().stream()
                        .map(StepFacts::took)
                        .reduce(Duration.ZERO, Duration::plus);
        Duration longer = took.compareTo(replayed) > 0 ? took : replayed;
        String time = seconds(migration.isEmpty() ? Duration.ZERO : longer);
        String words =
                Gate.count(migration.steps().size(), "statement")
                        + " took "
                        + time
                        + " on a copy without rows; "
                        + seconds(limits.time())
                        + " are allowed.";
        return longer.compareTo(limits.time()) > 0
                ? Gate.failed("applies", words, List.of())
                : Gate.passed("applies", migration.isEmpty() ? "Nothing is pending." : words);
    }

    private static List<String> words(Proof.Failed failed, Migration migration) {
        return failed.outcome() instanceof RunOutcome.Failed refused
                ? List.of(
                        migration.steps().get(refused.step()).purpose()
                                + ": "
                                + refused.error().message()
                                + " (SQLSTATE "
                                + refused.error().sqlState()
                                + ")")
                : List.of(failed.outcome().state().words());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    private static Gate findings(List<Finding> findings, Trial trial) {
        if (trial.after() == null) {
            return Gate.notJudged("findings", "The pending files do not apply.");
        }
        long dangers = count(findings, Severity.DANGER);
        long cares = count(findings, Severity.CARE);
        if (dangers > 0) {
            return Gate.failed(
                    "findings",
                    Gate.count(dangers, "danger")
                            + (cares == 0 ? "." : ", " + cares + " to care about."),
                    findings.stream()
                            .filter(finding -> finding.severity() == Severity.DANGER)
                            .map(Finding::what)
                            .toList());
        }
        return cares > 0
                ? new Gate("findings", Gate.State.WARNED, cares + " to care about.", List.of())
                : Gate.passed("findings", "Nothing dangerous.");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
