package dev.drydock.ui.plan;

import dev.drydock.explain.Comparison;
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

/// A query and its plan.
public final class PlanModel {
    private final PlanSource source;
    private final Slot explaining;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable PlanPicture> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>();
    private String explained = "";
    private final ObjectProperty<PlanPicture.@Nullable Node> selected =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TREE);

    public PlanModel(PlanSource source, Background background) {
        this.source = source;
        this.explaining = background.slot();
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// The plan of the last explained statement, or null.
    public ReadOnlyObjectProperty<@Nullable PlanPicture> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// How the plan differs from the one before of the same query, or null.
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// The node whose details are shown.
    ObjectProperty<PlanPicture.@Nullable Node> selectedProperty() {
        return selected;
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

    /// Chooses a node by its number.
    void select(int number) {
        PlanPicture picture = plan.get();
        if (picture != null) {
            picture.nodes().stream()
                    .filter(node -> node.number() == number)
                    .findFirst()
                    .ifPresent(selected::set);
        }
    }

    /// Chooses the node above.
    ///
    /// @return whether there is one
    boolean selectParent() {
        return choose(parent());
    }

    /// Chooses the first node below.
    boolean selectChild() {
        PlanPicture.Node node = selected.get();
        return choose(
                node == null || node.children().isEmpty() ? null : node.children().getFirst());
    }

    /// Chooses a neighbour under the same node.
    boolean selectSibling(int by) {
        PlanPicture.Node above = parent();
        int to = above == null ? -1 : above.children().indexOf(selected.get()) + by;
        return choose(
                above == null || to < 0 || to >= above.children().size()
                        ? null
                        : above.children().get(to));
    }

    private boolean choose(PlanPicture.@Nullable Node node) {
        if (node != null) {
            selected.set(node);
        }
        return node != null;
    }

    private PlanPicture.@Nullable Node parent() {
        PlanPicture picture = plan.get();
        PlanPicture.Node node = selected.get();
        return picture == null || node == null
                ? null
                : picture.nodes().stream()
                        .filter(each ->
                                each.children().stream()
                                        .anyMatch(child -> child.number() == node.number()))
                        .findFirst()
                        .orElse(null);
    }

    /// Lets go of what runs.
    public void close() {
        explaining.cancel();
    }

    private void start(String sql, boolean analyze, boolean allowChanges) {
        if (sql.isBlank()) {
            return;
        }
        problem.set(null);
        question.set(null);
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
        switch (PlanFile.read(text).getFirst()) {
            case PlanEntry.Whole whole ->
                    show(
                            new PlanSource.Outcome.Explained(
                                    PlanPictures.of(whole.plan(), Surroundings.UNKNOWN)),
                            text);
            case PlanEntry.Broken broken ->
                    problem.set(
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
        }
    }

    /// The same query was explained before: what is different now?
    private void compare(@Nullable PlanPicture before, PlanPicture after, String sql) {
        Plan then = before == null ? null : before.source();
        Plan now = after.source();
        boolean same = sql.strip().equals(explained);
        explained = sql.strip();
        comparison.set(same && then != null && now != null ? Comparison.of(then, now) : null);
    }

    private void show(PlanSource.Outcome outcome, String sql) {
        switch (outcome) {
            case PlanSource.Outcome.Explained(PlanPicture picture) -> {
                compare(plan.get(), picture, sql);
                plan.set(picture);
                PlanPicture.Node slowest = picture.slowest();
                selected.set(slowest == null ? picture.root() : slowest);
            }
            case PlanSource.Outcome.ChangesData(String words) ->
                    question.set(new Question(sql, words));
            case PlanSource.Outcome.Refused(Problem why) -> problem.set(why);
        }
    }

    /// Asks whether a statement that changes data may run.
    record Question(String sql, String words) {}

    /// How the plan is shown.
    enum Mode {
        TREE("Tree"),
        ICICLE("Icicle"),
        GRID("Grid"),
        TEXT("Text");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
