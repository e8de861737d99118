package dev.drydock.ui.review;

import dev.drydock.catalog.LockMode;
import dev.drydock.diff.Diff;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Finding;
import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.WayBack;
import dev.drydock.migration.Wishes;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.RunSettings;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A migration under review. Changes when the pending changes or the style change; a rehearsal then has to be made again.
public final class ReviewModel {
    /// The rules that find what takes long while others wait.
    /// For so long attempts are short.
    private static final Duration FIRST = Duration.ofSeconds(10);

    private static final Set<String> SLOW = Set.of("rewrites-table", "blocks-while-scanning");

    private final Workspace workspace;
    private final ReviewEngine engine;
    private final Slot planning;
    private final Slot rehearsing;
    private final Slot saving;
    private final Slot returning;
    private final Slot answering;
    private final WishesModel wishes = new WishesModel();
    private final ReadOnlyObjectWrapper<@Nullable Migration> migration =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Rehearsal> result = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ChangeGroup> changes = FXCollections.observableArrayList();
    private final ObservableList<StepCard> steps = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WayBack> back = new ReadOnlyObjectWrapper<>();
    private final ObservableList<RenameQuestion> questions = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.STEPS);

    public ReviewModel(Workspace workspace, ReviewEngine engine, Background background) {
        this.workspace = workspace;
        this.engine = engine;
        this.planning = background.slot();
        this.rehearsing = background.slot();
        this.saving = background.slot();
        this.returning = background.slot();
        this.answering = background.slot();
        wishes.subscribe(this::plan);
        mode.subscribe(now -> goBack());
        workspace.wantedProperty().subscribe(now -> plan());
        workspace.catalogProperty().subscribe((before, now) -> plan());
    }

    Workspace workspace() {
        return workspace;
    }

    /// What the user asks for beside the changes themselves.
    public WishesModel wishes() {
        return wishes;
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// The planned migration, or null while it is planned.
    public ReadOnlyObjectProperty<@Nullable Migration> migrationProperty() {
        return migration.getReadOnlyProperty();
    }

    /// What the rehearsal of this migration found, or null before one was made.
    public ReadOnlyObjectProperty<@Nullable Rehearsal> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ObservableList<ChangeGroup> changes() {
        return changes;
    }

    ObservableList<StepCard> steps() {
        return steps;
    }

    /// The way back, or null before somebody wants to see it.
    ReadOnlyObjectProperty<@Nullable WayBack> backProperty() {
        return back.getReadOnlyProperty();
    }

    /// What must be answered before anything is applied.
    ObservableList<RenameQuestion> questions() {
        return questions;
    }

    /// Answers a question and plans again.
    ///
    /// @param renamed whether the two are the same
    void answer(RenameQuestion question, boolean renamed) {
        answering.run(
                "Settling what was renamed",
                job -> {
                    engine.answer(question, renamed, job);
                    return true;
                },
                done -> plan(),
                failure -> problem.set(Problem.of("The answer could not be used.", failure)));
    }

    private void goBack() {
        Migration now = migration.get();
        if (mode.get() != Mode.BACK || now == null || now.isEmpty() || back.get() != null) {
            return;
        }
        returning.run(
                "Planning the way back",
                job -> engine.back(now, job),
                back::set,
                failure -> problem.set(Problem.of("The way back could not be planned.", failure)));
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    Slot planning() {
        return planning;
    }

    public Slot rehearsing() {
        return rehearsing;
    }

    /// What the review is about, as a title.
    String title() {
        int count = changes.size();
        return count == 1
                ? "Change " + changes.getFirst().address().name()
                : "Change " + Counts.of(count, "object", "objects");
    }

    /// `2 of 3 reviewed`.
    String reviewed() {
        long done = changes.stream().filter(each -> each.reviewedProperty().get()).count();
        return done + " of " + changes.size() + " reviewed";
    }

    /// The script of the whole migration.
    String script() {
        Migration now = migration.get();
        return now == null ? "" : SqlScript.write(now);
    }

    /// Tries the migration in the sandbox.
    public void rehearse() {
        Migration now = migration.get();
        if (now == null || now.isEmpty()) {
            return;
        }
        problem.set(null);
        rehearsing.run(
                "Rehearsing in the sandbox",
                job -> {
                    Rehearsal rehearsal = engine.rehearse(now, job);
                    return new Rehearsed(
                            rehearsal, engine.findings(rehearsal.migration(), rehearsal));
                },
                this::show,
                failure -> problem.set(Problem.of("The rehearsal could not be made.", failure)));
    }

    /// How long somebody waits at most for a write, in words.
    String longestWriteWait() {
        return longestWait(LockMode.SHARE);
    }

    /// The same for a read.
    String longestReadWait() {
        return longestWait(LockMode.ACCESS_EXCLUSIVE);
    }

    private String longestWait(LockMode weakest) {
        Migration now = migration.get();
        if (now == null) {
            return "";
        }
        boolean waits =
                now.steps().stream()
                        .flatMap(step -> step.locks().stream())
                        .anyMatch(lock -> lock.mode().compareTo(weakest) >= 0);
        if (!waits) {
            return "nobody waits";
        }
        Finding slow = slowUnderLock(now, weakest);
        if (slow != null) {
            return slow.toll() == null || slow.toll().seconds() == 0
                    ? "while step " + (slow.step() + 1) + " runs"
                    : "about " + Counts.millis(slow.toll().seconds() * 1000);
        }
        return switch (now.style()) {
            case ONLINE -> attempts();
            case DIRECT -> "until the step is done";
        };
    }

    /// The longest that one attempt waits for a lock; who comes after it waits no longer.
    private static String attempts() {
        RunSettings settings = RunSettings.of(Style.ONLINE);
        Duration first = settings.longestAttemptWithin(FIRST);
        Duration longest = Collections.max(settings.lockTimeouts());
        return "≤ "
                + words(first)
                + " a try"
                + (longest.equals(first) ? "" : "; ≤ " + words(longest) + " after " + words(FIRST));
    }

    private static String words(Duration time) {
        return time.toMillis() % 1_000 == 0
                ? time.toSeconds() + "\u00a0s"
                : time.toMillis() + "\u00a0ms";
    }

    /// A finding that a step reads or writes a whole table while it holds a lock of at least this strength.
    private @Nullable Finding slowUnderLock(Migration now, LockMode weakest) {
        return findings.stream()
                .filter(finding -> SLOW.contains(finding.rule()) && finding.step() >= 0)
                .filter(finding ->
                        now.steps().get(finding.step()).locks().stream()
                                .anyMatch(lock -> lock.mode().compareTo(weakest) >= 0))
                .findFirst()
                .orElse(null);
    }

    /// How many rows are rewritten or filled, in words.
    String rowsTouched() {
        Migration now = migration.get();
        if (now == null) {
            return "";
        }
        long rows = 0;
        for (Step step : now.steps()) {
            if (step instanceof Step.Backfill backfill) {
                rows += Math.max(0, workspace.factsProperty().get().of(backfill.table()).rows());
            }
        }
        return rows == 0 ? "none" : "about " + Counts.full(rows);
    }

    /// Lets go of what runs.
    public void close() {
        returning.cancel();
        answering.cancel();
        planning.cancel();
        rehearsing.cancel();
    }

    private void plan() {
        result.set(null);
        back.set(null);
        returning.cancel();
        rehearsing.cancel();
        problem.set(null);
        Wishes wanted = wishes.wishes();
        planning.run(
                "Planning the migration",
                job -> {
                    Migration planned = engine.plan(wanted, job);
                    return new Planned(
                            planned, engine.findings(planned, null), engine.questions(job));
                },
                this::show,
                failure -> problem.set(Problem.of("The migration could not be planned.", failure)));
    }

    private void show(Planned planned) {
        Set<String> ticked = new HashSet<>();
        changes.stream()
                .filter(group -> group.reviewedProperty().get())
                .forEach(group -> ticked.add(group.key()));
        List<ChangeGroup> groups = ChangeWords.group(Diff.folded(planned.migration().changes()));
        groups.forEach(group -> group.reviewedProperty().set(ticked.contains(group.key())));
        migration.set(planned.migration());
        changes.setAll(groups);
        findings.setAll(planned.findings());
        questions.setAll(planned.questions());
        steps.setAll(StepCards.of(planned.migration(), null));
        goBack();
    }

    private void show(Rehearsed rehearsed) {
        if (migration.get() != null) {
            Migration worked = rehearsed.rehearsal().migration();
            migration.set(worked);
            findings.setAll(rehearsed.findings());
            steps.setAll(StepCards.of(worked, rehearsed.rehearsal()));
            result.set(rehearsed.rehearsal());
        }
    }

    /// Writes the script of the whole migration to a file.
    public void save(Path file) {
        String script = script();
        saving.run(
                "Writing " + file.getFileName(),
                job -> Files.writeString(file, script),
                done -> {},
                failure -> problem.set(Problem.of("The script could not be written.", failure)));
    }

    private record Rehearsed(Rehearsal rehearsal, List<Finding> findings) {}

    private record Planned(
            Migration migration, List<Finding> findings, List<RenameQuestion> questions) {}

    /// What the centre shows.
    enum Mode {
        STEPS("Steps"),
        SCRIPT("Script"),
        BACK("Way back");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
