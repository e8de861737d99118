package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.workspace.Problem;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The first screen.
final class ConnectView extends StackPane {
    private final ConnectModel model;

    ConnectView(ConnectModel model) {
        this.model = model;
        getStyleClass().addAll("window", "connect-view");
        VBox column = new VBox(head(), form(), problem(), progress(), demo(), recent());
        column.getStyleClass().add("connect-column");
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(column);
    }

    private static Node head() {
        Label name = new Label("Drydock");
        name.getStyleClass().add("headline");
        Label words = Texts.second("See, change and understand a PostgreSQL database.");
        VBox texts = new VBox(name, words);
        HBox head = new HBox(ShellView.logo(), texts);
        head.getStyleClass().add("connect-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node form() {
        TextField url = new TextField();
        url.setId("url");
        url.setPromptText("postgresql://user@host:5432/database");
        url.setAccessibleText("URL of the database");
        url.getStyleClass().add("mono-field");
        url.textProperty().bindBidirectional(model.urlProperty());
        url.setOnAction(event -> model.connect());
        model.problemProperty()
                .subscribe(now -> {
                    url.getStyleClass().remove("wrong");
                    if (now != null) {
                        url.getStyleClass().add("wrong");
                    }
                });
        HBox.setHgrow(url, Priority.ALWAYS);
        Button connect = Buttons.primary("Connect", "Enter", model::connect);
        connect.setId("connect");
        HBox row = new HBox(url, connect);
        row.getStyleClass().add("row");
        VBox form = new VBox(Texts.strong("Connect to a server"), row);
        form.getStyleClass().add("stack");
        return form;
    }

    private Node problem() {
        StackPane place = new StackPane();
        place.managedProperty().bind(place.visibleProperty());
        model.problemProperty().subscribe(now -> show(place, now));
        return place;
    }

    private static void show(StackPane place, @Nullable Problem problem) {
        place.setVisible(problem != null);
        place.getChildren().clear();
        if (problem != null) {
            place.getChildren().add(new Banner(Tone.DANGER, problem.what(), problem.text()));
        }
    }

    private Node progress() {
        ProgressStrip strip = new ProgressStrip(model.slot());
        strip.getStyleClass().add("rounded");
        return strip;
    }

    private Node demo() {
        Button open = Buttons.plain("Open demo database", model::openDemo);
        open.setId("demo");
        Label words =
                Texts.wrapped(
                        Texts.second(
                                "A shop with a million orders, on a PostgreSQL that Drydock brings"
                                        + " along. Nothing to install, works offline."));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Icon.DATABASE.node(), words, open);
        row.getStyleClass().addAll("card", "demo-card");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node recent() {
        VBox list = new VBox();
        list.getStyleClass().add("recent");
        list.managedProperty().bind(list.visibleProperty());
        model.recent().subscribe(() -> fill(list));
        fill(list);
        return list;
    }

    private void fill(VBox list) {
        list.getChildren().setAll(Texts.strong("Recent"));
        for (String url : model.recent()) {
            Button line = Buttons.plain(url, () -> model.connect(url));
            line.setGraphic(Icon.CLOCK.node());
            line.getStyleClass().add("recent-line");
            line.setMaxWidth(Double.MAX_VALUE);
            list.getChildren().add(line);
        }
        list.setVisible(!model.recent().isEmpty());
    }
}
