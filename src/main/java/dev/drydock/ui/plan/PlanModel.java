package dev.drydock.ui.plan;

import dev.drydock.demo.Example;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.advice.Trial;
import dev.drydock.explain.read.PlanEntry;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A query and its plan.
public final class PlanModel {
    private final PlanSource source;
    private final Slot explaining;
    private final StringProperty query = new SimpleStringProperty("");
    private final FileDialog files;
    private final Staging staging;
    private final PlanWalk walk = new PlanWalk();
    private final ReadOnlyObjectWrapper<@Nullable Both> both = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> reasons =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> repeated = new ReadOnlyObjectWrapper<>("");
    private final Slot asking;
    private final Slot closing;
    private final ReadOnlyObjectWrapper<@Nullable Tried> tried = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Visit> visit = new ReadOnlyObjectWrapper<>();
    private final AdviceModel advice;
    private final Repeats repeats;
    private String explained = "";
    private @Nullable Plan kept;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TREE);

    public PlanModel(PlanSource source, Background background, FileDialog files, Staging staging) {
        this.source = source;
        this.files = files;
        this.staging = staging;
        this.closing = background.slot();
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

    /// The tried plan that is shown in the place of the query's own, or null.
    ReadOnlyObjectProperty<@Nullable Tried> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// The example that is shown in the place of somebody's query, or null.
    ReadOnlyObjectProperty<@Nullable Visit> visitProperty() {
        return visit.getReadOnlyProperty();
    }

    /// Whether queries can be run and measured, or only planned.
    boolean canRun() {
        return source.canRun();
    }

    /// What is to be known of the place that plans.
    List<String> remarks() {
        return source.remarks();
    }

    /// Where what advice proposes can be added.
    Staging staging() {
        return staging;
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

    /// Asks the server why.
    Slot asking() {
        return asking;
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
        closing.run(
                "Closing the query",
                job -> {
                    source.close();
                    return 0;
                },
                done -> {},
                failure -> {});
    }

    /// Adds a cure to the pending migration.
    void stage(String cure) {
        problem.set(null);
        staging.stage(cure, problem::set);
    }

    /// Shows the plan that was found when a cure was tried, in all views.
    void showTried(String cure) {
        Trial trial = advice.trialsProperty().get().get(cure);
        Trial.Plans plans = trial == null ? null : trial.plans();
        PlanPicture own = ownPlan();
        if (plans != null && own != null) {
            tried.set(new Tried(cure, own, both.get()));
            both.set(new Both(plans.without(), plans.with()));
            walk.show(PlanPictures.of(plans.with(), Surroundings.UNKNOWN));
        }
    }

    /// Goes back from a tried plan to the query's own.
    void leaveTried() {
        Tried left = tried.get();
        if (left != null) {
            tried.set(null);
            both.set(left.bothBefore());
            walk.show(left.own());
        }
    }

    private @Nullable PlanPicture ownPlan() {
        Tried shown = tried.get();
        return shown == null ? walk.planProperty().get() : shown.own();
    }

    /// Asks for a file with a plan, which becomes the one before.
    void compareWithFile() {
        Path file = files.open("A plan to compare with", List.of());
        if (file == null) {
            return;
        }
        problem.set(null);
        explaining.run(
                "Reading the plan",
                job -> PlanFile.read(Files.readString(file)).getFirst(),
                entry -> compareWith(file, entry),
                failure -> problem.set(Problem.of(file + " can't be read.", failure)));
    }

    private void compareWith(Path file, PlanEntry entry) {
        switch (entry) {
            case PlanEntry.Whole whole -> {
                leaveTried();
                kept = whole.plan();
                PlanPicture now = walk.planProperty().get();
                Plan plan = now == null ? null : now.source();
                both.set(plan == null ? null : new Both(whole.plan(), plan));
                mode.set(Mode.COMPARE);
            }
            case PlanEntry.Broken broken ->
                    problem.set(
                            unreadable(
                                    "The plan in " + file + " can't be read to its end.", broken));
        }
    }

    private void start(String sql, boolean analyze, boolean allowChanges) {
        if (sql.isBlank()) {
            return;
        }
        problem.set(null);
        question.set(null);
        repeated.set("");
        if (isExampleAgain(sql)) {
            return;
        }
        if (PlanFile.looksLikeOne(sql)) {
            showSaved(sql);
            return;
        }
        PlanPicture before = sql.equals(explained) ? ownPlan() : null;
        if (!analyze) {
            ask(sql, false, false, before);
            return;
        }
        // Running may take long: the plan as it is expected is there at once.
        explaining.run(
                "Asking for the plan",
                job -> source.first(sql, job),
                first -> {
                    first.ifPresent(picture -> showFirst(picture, sql));
                    ask(sql, true, allowChanges, before);
                },
                failure -> problem.set(Problem.of("The query could not be explained.", failure)));
    }

    private void ask(
            String sql, boolean analyze, boolean allowChanges, @Nullable PlanPicture before) {
        explaining.run(
                analyze ? "Running the query and measuring" : "Asking for the plan",
                job -> source.explain(sql, analyze, allowChanges, job),
                outcome -> show(outcome, sql, before),
                failure -> problem.set(Problem.of("The query could not be explained.", failure)));
    }

    private void showFirst(PlanPicture picture, String sql) {
        endVisit(sql);
        tried.set(null);
        reasons.set(List.of());
        both.set(null);
        explained = sql;
        walk.show(picture);
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
                            unreadable("The plan can't be read to its end.", broken));
        };
    }

    private static Problem unreadable(String what, PlanEntry.Broken broken) {
        return new Problem(
                what,
                "Line "
                        + broken.at().line()
                        + ", column "
                        + broken.at().column()
                        + ": "
                        + broken.problem()
                        + ".",
                "Copy the whole of what EXPLAIN printed.");
    }

    /// Compares the next plans with this one, whatever their query.
    void keep() {
        PlanPicture picture = ownPlan();
        kept = picture == null ? null : picture.source();
    }

    /// Asks the server why it chose this plan: what it would do otherwise, and at what cost.
    void askWhy() {
        PlanPicture picture = ownPlan();
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

    /// Runs the example of a type of node; its query and plan take the place of those that stand there until somebody goes back. Another
    /// size of the same example is compared with the one before.
    void tryExample(Example example, long rows) {
        problem.set(null);
        question.set(null);
        repeated.set("");
        Visit now = visit.get();
        Visit next =
                now == null
                        ? new Visit(example, rows, query.get(), explained, ownPlan(), both.get())
                        : now.with(example, rows);
        PlanPicture before =
                now != null && now.example().equals(example) ? walk.planProperty().get() : null;
        explaining.run(
                "Starting a server for the example",
                job -> source.example(example, rows, job),
                outcome -> showExample(outcome, next, before),
                failure -> problem.set(Problem.of("The example could not be run.", failure)));
    }

    private void showExample(PlanSource.Outcome outcome, Visit next, @Nullable PlanPicture before) {
        if (outcome instanceof PlanSource.Outcome.Explained(PlanPicture picture)) {
            visit.set(next);
            query.set(next.sql());
            show(outcome, next.sql());
            both.set(both(before == null ? null : before.source(), picture.source()));
            picture.nodes().stream()
                    .filter(node -> node.type().equals(next.example().type()))
                    .findFirst()
                    .ifPresent(node -> walk.select(node.number()));
        } else {
            show(outcome, next.sql());
        }
    }

    /// Goes back from an example to the query that was there before, and its plan.
    void leaveExample() {
        Visit left = visit.get();
        if (left == null) {
            return;
        }
        explaining.cancel();
        visit.set(null);
        query.set(left.query());
        explained = left.explained();
        reasons.set(List.of());
        both.set(left.both());
        advice.begin(left.explained());
        PlanPicture own = left.own();
        if (own != null) {
            walk.show(own);
        }
    }

    /// An example's query is run where its tables are; another one ends the visit.
    private boolean isExampleAgain(String sql) {
        Visit now = visit.get();
        if (now != null && now.sql().equals(sql)) {
            tryExample(now.example(), now.rows());
            return true;
        }
        return false;
    }

    /// Runs the query so often and shows the run in the middle.
    void repeat(String sql, int times) {
        problem.set(null);
        question.set(null);
        if (sql.isBlank() || PlanFile.looksLikeOne(sql) || isExampleAgain(sql)) {
            return;
        }
        explaining.run(
                "Running the query " + times + " times",
                job -> repeats.run(sql, times, job, repeated::set),
                outcome -> show(outcome, sql),
                failure -> problem.set(Problem.of("The query could not be explained.", failure)));
    }

    private void endVisit(String sql) {
        Visit now = visit.get();
        if (now != null && !now.sql().equals(sql)) {
            visit.set(null);
        }
    }

    /// The one that was kept, or the same query's before: what is different now?
    private void compare(@Nullable PlanPicture before, PlanPicture after, String sql) {
        Plan then = kept != null ? kept : comparable(before, after);
        Plan now = after.source();
        explained = sql;
        both.set(both(then, now));
    }

    private static @Nullable Both both(@Nullable Plan before, @Nullable Plan after) {
        return before == null || after == null ? null : new Both(before, after);
    }

    /// A plan that was only expected has no times and blocks to compare with those of a run.
    private static @Nullable Plan comparable(@Nullable PlanPicture before, PlanPicture after) {
        return before == null || before.measured() != after.measured() ? null : before.source();
    }

    private void show(PlanSource.Outcome outcome, String sql) {
        show(outcome, sql, sql.equals(explained) ? ownPlan() : null);
    }

    private void show(PlanSource.Outcome outcome, String sql, @Nullable PlanPicture before) {
        switch (outcome) {
            case PlanSource.Outcome.Explained(PlanPicture picture) -> {
                endVisit(sql);
                tried.set(null);
                reasons.set(List.of());
                compare(before, picture, sql);
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

    /// A tried plan that is shown.
    ///
    /// @param own the query's own plan, and what that was compared with
    record Tried(String cure, PlanPicture own, @Nullable Both bothBefore) {}

    /// An example that is shown.
    ///
    /// @param query what stood in the editor before
    /// @param explained the text that the plan before was made of
    /// @param own the plan before, and what it was compared with
    record Visit(
            Example example,
            long rows,
            String query,
            String explained,
            @Nullable PlanPicture own,
            @Nullable Both both) {
        /// What is run, on a server that is thrown away.
        String sql() {
            return example.query(rows);
        }

        private Visit with(Example another, long size) {
            return new Visit(another, size, query, explained, own, both);
        }
    }

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
