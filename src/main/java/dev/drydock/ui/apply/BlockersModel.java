package dev.drydock.ui.apply;

import dev.drydock.run.Blocker;
import dev.drydock.run.StepEvent;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Who holds a lock that the run waits for. Nobody is ended unless the user asks for it, one by one, and says yes when asked again.
public final class BlockersModel {
    /// Most are gone by then.
    private static final int ATTEMPTS_BEFORE = 3;

    private final Applier applier;
    private final Slot ending;
    private final ObservableList<Blocker> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Blocker> asked = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");

    BlockersModel(Applier applier, Background background) {
        this.applier = applier;
        this.ending = background.slot();
    }

    /// Those in the way now, the longest transaction first.
    ObservableList<Blocker> all() {
        return all;
    }

    /// The one about whom the user is asked, or null.
    ReadOnlyObjectProperty<@Nullable Blocker> askedProperty() {
        return asked;
    }

    /// What came of the last one that was to be ended, or empty.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    void show(StepEvent event) {
        if (event instanceof StepEvent.Retried retried) {
            List<Blocker> now =
                    retried.attempt() < ATTEMPTS_BEFORE
                            ? List.of()
                            : retried.blockers().stream().filter(Blocker::mayBeAskedAbout).toList();
            if (!now.equals(List.copyOf(all))) {
                all.setAll(now);
            }
            Blocker one = asked.get();
            if (one != null && now.stream().noneMatch(each -> isSame(each, one))) {
                asked.set(null);
            }
        } else if (event instanceof StepEvent.Finished || event instanceof StepEvent.Committed) {
            clear();
        }
    }

    /// Whether it is still in the transaction in which it was shown.
    private static boolean isSame(Blocker one, Blocker other) {
        return one.pid() == other.pid() && one.started().equals(other.started());
    }

    /// Whether the user is asked about this one.
    boolean isAsked(Blocker blocker) {
        Blocker one = asked.get();
        return one != null && isSame(one, blocker);
    }

    /// Nobody is in the way any more.
    void clear() {
        all.clear();
        asked.set(null);
        answer.set("");
    }

    /// Asks whether it is really to be ended.
    public void ask(Blocker blocker) {
        asked.set(blocker);
    }

    /// Leaves it alone after all.
    public void leave() {
        asked.set(null);
    }

    /// Ends the one about whom the user was asked.
    public void end() {
        Blocker blocker = asked.get();
        if (blocker == null) {
            return;
        }
        asked.set(null);
        ending.run(
                "Ending process " + blocker.pid(),
                job -> applier.end(blocker),
                done -> answer.set(done ? done(blocker) : gone(blocker)),
                failure ->
                        answer.set(
                                "Process "
                                        + blocker.pid()
                                        + " was not ended: "
                                        + failure.getMessage()));
    }

    private static String done(Blocker blocker) {
        return blocker.idles()
                ? "The session of process " + blocker.pid() + " ends."
                : "The statement of process " + blocker.pid() + " was cancelled.";
    }

    private static String gone(Blocker blocker) {
        return "Process " + blocker.pid() + " is no longer in that transaction: nothing was done.";
    }
}
