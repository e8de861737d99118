package dev.drydock.ui.plan;

import dev.drydock.demo.Example;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.read.PlanEntry;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A query and its plan.
public final class PlanModel {
    private final PlanSource source;
    private final Slot explaining;
    private final StringProperty query = new SimpleStringProperty("");
    private final PlanWalk walk = new PlanWalk();
    private final ReadOnlyObjectWrapper<@Nullable Both> both = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> reasons =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> repeated = new ReadOnlyObjectWrapper<>("");
    private final Slot asking;
    private final AdviceModel advice;
    private final Repeats repeats;
    private String explained = "";
    private @Nullable Plan kept;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TREE);

    public PlanModel(PlanSource source, Background background) {
        this.source = source;
        this.explaining = background.slot();
        this.asking = background.slot();
        this.advice = new AdviceModel(source, background);
        this.repeats = new Repeats(source);
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// The plan of the last explained statement, or null.
    public ReadOnlyObjectProperty<@Nullable PlanPicture> planProperty() {
        return walk.planProperty();
    }

    /// The plan and the one it is compared with, or null.
    ReadOnlyObjectProperty<@Nullable Both> bothProperty() {
        return both.getReadOnlyProperty();
    }

    /// What the server would do if a way were forbidden, once it was asked.
    ReadOnlyObjectProperty<List<String>> reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    /// What several runs together tell, or empty.
    ReadOnlyObjectProperty<String> repeatedProperty() {
        return repeated.getReadOnlyProperty();
    }

    /// The text that the plan was made of.
    String explainedQuery() {
        return explained;
    }

    /// What came of trying advice.
    AdviceModel advice() {
        return advice;
    }

    /// Where somebody is in the plan.
    PlanWalk walk() {
        return walk;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Set when the statement changes data and somebody has to say whether it may run.
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    public Slot explaining() {
        return explaining;
    }

    /// Explains without running.
    public void explain(String sql) {
        start(sql, false, false);
    }

    /// Runs and measures.
    public void analyze(String sql) {
        start(sql, true, false);
    }

    /// Runs the statement that was asked about; what it changes is rolled back.
    void analyzeAndRollBack() {
        Question asked = question.get();
        if (asked != null) {
            start(asked.sql(), true, true);
        }
    }

    /// Lets go of what runs.
    public void close() {
        explaining.cancel();
        asking.cancel();
    }

    private void start(String sql, boolean analyze, boolean allowChanges) {
        if (sql.isBlank()) {
            return;
        }
        problem.set(null);
        question.set(null);
        repeated.set("");
        if (PlanFile.looksLikeOne(sql)) {
            showSaved(sql);
            return;
        }
        explaining.run(
                analyze ? "Running the query and measuring" : "Asking for the plan",
                job -> source.explain(sql, analyze, allowChanges, job),
                outcome -> show(outcome, sql),
                failure -> problem.set(Problem.of("The query could not be explained.", failure)));
    }

    /// Somebody put a plan where a query could stand.
    private void showSaved(String text) {
        explaining.run(
                "Reading the plan",
                job -> saved(text),
                outcome -> show(outcome, text),
                failure -> problem.set(Problem.of("The plan can't be read.", failure)));
    }

    private static PlanSource.Outcome saved(String text) {
        return switch (PlanFile.read(text).getFirst()) {
            case PlanEntry.Whole whole ->
                    new PlanSource.Outcome.Explained(
                            PlanPictures.of(whole.plan(), Surroundings.UNKNOWN));
            case PlanEntry.Broken broken ->
                    new PlanSource.Outcome.Refused(
                            new Problem(
                                    "The plan can't be read to its end.",
                                    "Line "
                                            + broken.at().line()
                                            + ", column "
                                            + broken.at().column()
                                            + ": "
                                            + broken.problem()
                                            + ".",
                                    "Copy the whole of what EXPLAIN printed."));
        };
    }

    /// Compares the next plans with this one, whatever their query.
    void keep() {
        PlanPicture picture = walk.planProperty().get();
        kept = picture == null ? null : picture.source();
    }

    /// Asks the server why it chose this plan: what it would do otherwise, and at what cost.
    void askWhy() {
        PlanPicture picture = walk.planProperty().get();
        Plan chosen = picture == null ? null : picture.source();
        if (chosen == null) {
            return;
        }
        String sql = explained;
        asking.run(
                "Asking for what else could be done",
                job -> source.alternatives(sql, job),
                found ->
                        reasons.set(
                                found.isEmpty()
                                        ? List.of(
                                                "No server can be asked, or nothing in this plan"
                                                        + " can be forbidden.")
                                        : found.stream().map(each -> each.words(chosen)).toList()),
                failure -> problem.set(Problem.of("The server could not be asked.", failure)));
    }

    /// Runs the example of a type of node; its query takes the place of the one that stands there.
    void tryExample(Example example, long rows) {
        String sql = example.query(rows);
        query.set(sql);
        explaining.run(
                "Starting a server for the example",
                job -> source.example(example, rows, job),
                outcome -> show(outcome, sql),
                failure -> problem.set(Problem.of("The example could not be run.", failure)));
    }

    /// Runs the query so often and shows the run in the middle.
    void repeat(String sql, int times) {
        problem.set(null);
        question.set(null);
        if (sql.isBlank() || PlanFile.looksLikeOne(sql)) {
            return;
        }
        explaining.run(
                "Running the query " + times + " times",
                job -> repeats.run(sql, times, job, repeated::set),
                outcome -> show(outcome, sql),
                failure -> problem.set(Problem.of("The query could not be explained.", failure)));
    }

    /// The one that was kept, or the same query's before: what is different now?
    private void compare(@Nullable PlanPicture before, PlanPicture after, String sql) {
        boolean same = sql.equals(explained);
        Plan then = kept != null ? kept : before == null || !same ? null : before.source();
        Plan now = after.source();
        explained = sql;
        both.set(then == null || now == null ? null : new Both(then, now));
    }

    private void show(PlanSource.Outcome outcome, String sql) {
        switch (outcome) {
            case PlanSource.Outcome.Explained(PlanPicture picture) -> {
                reasons.set(List.of());
                compare(walk.planProperty().get(), picture, sql);
                advice.begin(sql);
                walk.show(picture);
            }
            case PlanSource.Outcome.ChangesData(String words) ->
                    question.set(new Question(sql, words));
            case PlanSource.Outcome.Refused(Problem why) -> problem.set(why);
        }
    }

    /// Two plans of one query.
    record Both(Plan before, Plan after) {}

    /// Asks whether a statement that changes data may run.
    record Question(String sql, String words) {}

    /// How the plan is shown.
    enum Mode {
        TREE("Tree"),
        ICICLE("Icicle"),
        TIMELINE("Timeline"),
        WATERFALL("Waterfall"),
        GRID("Grid"),
        TEXT("Text"),
        COMPARE("Compare");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// Whether it cannot be shown without saying what each node took.
        boolean tellsTimes() {
            return switch (this) {
                case TREE, TIMELINE, WATERFALL -> false;
                case ICICLE, GRID, TEXT, COMPARE -> true;
            };
        }
    }
}
