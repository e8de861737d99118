package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The first screen: a URL, the demo database, or where the user was before.
final class ConnectModel {
    private final Connector connector;
    private final Recents recents;
    private final Consumer<Engine> connected;
    private final Slot slot;
    private final StringProperty url = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObservableList<String> recent = FXCollections.observableArrayList();

    ConnectModel(
            Connector connector,
            Recents recents,
            Background background,
            Consumer<Engine> connected) {
        this.connector = connector;
        this.recents = recents;
        this.connected = connected;
        this.slot = background.slot();
        recent.setAll(recents.list());
    }

    StringProperty urlProperty() {
        return url;
    }

    /// Why the last attempt failed, or null.
    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    ObservableList<String> recent() {
        return recent;
    }

    Slot slot() {
        return slot;
    }

    void connect() {
        String wanted = url.get().strip();
        if (wanted.isEmpty()) {
            problem.set(
                    new Problem(
                            "There is no URL yet.",
                            "",
                            "Paste one such as postgresql://user@host:5432/database."));
            return;
        }
        start("Connecting", job -> connector.connect(wanted, job));
    }

    void connect(String recentUrl) {
        url.set(recentUrl);
        connect();
    }

    void openDemo() {
        start("Starting the demo database", connector::openDemo);
    }

    private void start(String doing, Background.Work<Connector.Outcome> work) {
        problem.set(null);
        slot.run(doing, job -> unlessCancelled(work.run(job), job), this::show, this::fail);
    }

    /// A connection that nobody waits for any more is closed.
    private static Connector.Outcome unlessCancelled(Connector.Outcome outcome, Job job) {
        if (job.isCancelled() && outcome instanceof Connector.Outcome.Connected(Engine engine)) {
            engine.close();
        }
        return outcome;
    }

    private void show(Connector.Outcome outcome) {
        switch (outcome) {
            case Connector.Outcome.Connected(Engine engine) -> {
                if (!engine.url().isEmpty()) {
                    recents.add(engine.url());
                    recent.setAll(recents.list());
                }
                // A URL with a password in it must not be left standing in the field.
                url.set("");
                connected.accept(engine);
            }
            case Connector.Outcome.Refused(Problem why) -> problem.set(why);
        }
    }

    private void fail(Exception failure) {
        problem.set(
                new Problem(
                        "Could not connect.",
                        String.valueOf(failure.getMessage()),
                        "Check the URL and try again."));
    }
}
