package dev.drydock.ui.apply;

import dev.drydock.run.Blocker;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Who is in the way of a run, with what they run, and a button for each that asks before it ends them.
final class BlockersPane extends VBox {
    private static final int SHOWN_MOST = 2;

    private final BlockersModel model;

    BlockersPane(BlockersModel model) {
        this.model = model;
        getStyleClass().add("blockers");
        managedProperty().bind(visibleProperty());
        model.all().subscribe(this::rebuild);
        model.askedProperty().subscribe(now -> rebuild());
        model.answerProperty().subscribe(now -> rebuild());
    }

    private void rebuild() {
        List<Node> nodes = new ArrayList<>();
        List<Blocker> all = model.all();
        for (Blocker blocker : all.subList(0, Math.min(SHOWN_MOST, all.size()))) {
            nodes.add(model.isAsked(blocker) ? asking(blocker) : shown(blocker));
        }
        if (all.size() > SHOWN_MOST) {
            nodes.add(Texts.third("and " + (all.size() - SHOWN_MOST) + " more"));
        }
        if (!model.answerProperty().get().isEmpty()) {
            nodes.add(Texts.wrapped(Texts.second(model.answerProperty().get())));
        }
        getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
    }

    private Node shown(Blocker blocker) {
        if (!blocker.isOursToEnd()) {
            return described(
                    new Banner(Tone.NEUTRAL, who(blocker), "You may not end it; ask whose it is."),
                    blocker);
        }
        Button end =
                Buttons.plain(
                        blocker.idles() ? "End its session…" : "Cancel its statement…",
                        () -> model.ask(blocker));
        end.setId("blocker-" + blocker.pid());
        return described(
                new Banner(
                        Tone.NEUTRAL,
                        who(blocker),
                        "The run waits for its lock, and goes on by itself when it is done.",
                        end),
                blocker);
    }

    private Node asking(Blocker blocker) {
        Button yes =
                Buttons.danger(
                        blocker.idles() ? "End the session" : "Cancel the statement", model::end);
        yes.setId("blocker-yes");
        Button no = Buttons.plain("Leave it alone", model::leave);
        no.setId("blocker-no");
        HBox buttons = new HBox(no, yes);
        buttons.getStyleClass().add("row");
        return described(
                new Banner(
                        Tone.DANGER,
                        (blocker.idles() ? "End the session" : "Cancel the statement")
                                + " of process "
                                + blocker.pid()
                                + "?",
                        blocker.idles()
                                ? "It runs nothing that could be cancelled. Its transaction is"
                                        + " undone, and its application sees an error."
                                : "Its transaction is undone, and its application sees an error.",
                        buttons),
                blocker);
    }

    private static Node described(Banner banner, Blocker blocker) {
        VBox one = new VBox(banner);
        String query = blocker.query();
        if (query != null && !query.isBlank()) {
            one.getChildren().add(new SqlText(query.strip()));
        }
        one.getStyleClass().add("blocker");
        return one;
    }

    private static String who(Blocker blocker) {
        return "In the way: " + blocker.who() + ".";
    }
}
