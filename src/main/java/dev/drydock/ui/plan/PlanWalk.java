package dev.drydock.ui.plan;

import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where somebody is in a plan: which node is chosen, what is folded away, what was looked for. All views share it.
final class PlanWalk {
    private final ReadOnlyObjectWrapper<@Nullable PlanPicture> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outline> outline =
            new ReadOnlyObjectWrapper<>(Outline.EMPTY);
    private final ObjectProperty<@Nullable Node> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Set<Integer>> folded =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<Integer>> found = new ReadOnlyObjectWrapper<>(Set.of());
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Set<Integer>> played = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> guessing = new SimpleObjectProperty<>(false);

    PlanWalk() {
        wanted.subscribe(words -> find());
        selected.subscribe(this::unfoldAbove);
    }

    ReadOnlyObjectProperty<@Nullable PlanPicture> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outline> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /// The node whose details are shown.
    ObjectProperty<@Nullable Node> selectedProperty() {
        return selected;
    }

    /// The numbers of the nodes whose children are not shown.
    ReadOnlyObjectProperty<Set<Integer>> foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /// The numbers of the nodes that tell what is looked for.
    ReadOnlyObjectProperty<Set<Integer>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What is looked for in the plan.
    StringProperty wantedProperty() {
        return wanted;
    }

    /// The nodes that have run so far in a replay; null when nothing is replayed.
    ObjectProperty<@Nullable Set<Integer>> playedProperty() {
        return played;
    }

    /// Whether the slowest node is to be guessed, so that nothing may give it away.
    ObjectProperty<Boolean> guessingProperty() {
        return guessing;
    }

    /// Shows another plan and chooses its slowest node.
    void show(PlanPicture picture) {
        played.set(null);
        guessing.set(false);
        folded.set(Set.of());
        plan.set(picture);
        outline.set(Outline.of(picture));
        find();
        Node slowest = outline.get().slowest();
        selected.set(slowest == null ? picture.root() : slowest);
    }

    /// The slowest node, unless it is to be guessed or nothing was measured.
    @Nullable Node slowestTold() {
        return guessing.get() ? null : outline.get().slowest();
    }

    /// Whether that is the node with this number.
    boolean isSlowestTold(int node) {
        Node slowest = slowestTold();
        return slowest != null && slowest.number() == node;
    }

    /// What the node with the largest share is called: where nothing was measured, shares are of the cost.
    String most() {
        PlanPicture picture = plan.get();
        return picture != null && picture.measured() ? "slowest" : "dearest";
    }

    /// What a screen reader says of a node; no more than its name while the slowest is to be guessed.
    String words(@Nullable Node node) {
        if (node == null) {
            return "Plan";
        }
        if (guessing.get()) {
            return node.title();
        }
        Node slowest = outline.get().slowest();
        return node.title()
                + ", "
                + node.amount()
                + (slowest != null && slowest.number() == node.number() ? ", the " + most() : "")
                + (folded.get().contains(node.number())
                        ? ", " + outline.get().below(node) + " folded away"
                        : "")
                + ". "
                + node.sentence();
    }

    /// Chooses a node by its number.
    void select(int number) {
        choose(outline.get().node(number));
    }

    /// Chooses a node.
    ///
    /// @return whether there is one
    boolean choose(@Nullable Node node) {
        if (node != null) {
            selected.set(node);
        }
        return node != null;
    }

    /// Chooses the node above.
    ///
    /// @return whether there is one
    boolean selectParent() {
        return choose(parent());
    }

    /// Chooses the first node below.
    boolean selectChild() {
        Node node = selected.get();
        return choose(
                node == null || node.children().isEmpty() ? null : node.children().getFirst());
    }

    /// Chooses a neighbour under the same node.
    boolean selectSibling(int by) {
        Node above = parent();
        int to = above == null ? -1 : above.children().indexOf(selected.get()) + by;
        return choose(
                above == null || to < 0 || to >= above.children().size()
                        ? null
                        : above.children().get(to));
    }

    /// Chooses the node that returns the result.
    boolean selectFirst() {
        List<Node> nodes = outline.get().nodes();
        return choose(nodes.isEmpty() ? null : nodes.getFirst());
    }

    /// Chooses the node that takes most.
    boolean selectSlowest() {
        return choose(slowestTold());
    }

    /// Chooses the next node that tells what is looked for, going round at the end.
    ///
    /// @param by 1 for the next, -1 for the one before
    boolean findNext(int by) {
        List<Node> hits =
                outline.get().nodes().stream()
                        .filter(node -> found.get().contains(node.number()))
                        .toList();
        if (hits.isEmpty()) {
            return false;
        }
        int at = hits.indexOf(selected.get());
        int next = at < 0 ? 0 : Math.floorMod(at + by, hits.size());
        return choose(hits.get(next));
    }

    /// Folds away what stands below the chosen node, or shows it again.
    void fold() {
        Node node = selected.get();
        if (node != null && !node.children().isEmpty()) {
            Set<Integer> now = new TreeSet<>(folded.get());
            if (!now.remove(node.number())) {
                now.add(node.number());
            }
            folded.set(Set.copyOf(now));
        }
    }

    /// Shows all nodes again.
    void unfoldAll() {
        folded.set(Set.of());
    }

    private void find() {
        found.set(
                outline.get().find(wanted.get()).stream()
                        .map(Node::number)
                        .collect(Collectors.toUnmodifiableSet()));
        Node node = selected.get();
        if (!found.get().isEmpty() && (node == null || !found.get().contains(node.number()))) {
            findNext(1);
        }
    }

    private void unfoldAbove(@Nullable Node node) {
        List<Integer> hiding = node == null ? List.of() : outline.get().hiding(node, folded.get());
        if (!hiding.isEmpty()) {
            Set<Integer> now = new TreeSet<>(folded.get());
            now.removeAll(Set.copyOf(hiding));
            folded.set(Set.copyOf(now));
        }
    }

    private @Nullable Node parent() {
        Node node = selected.get();
        return node == null ? null : outline.get().parent(node);
    }
}
