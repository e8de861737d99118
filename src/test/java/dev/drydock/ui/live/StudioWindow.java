package dev.drydock.ui.live;

import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.shell.Recents;
import dev.drydock.ui.shell.ShellModel;
import dev.drydock.ui.shell.ShellView;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Map;

/// The whole window with a real server behind it, for tests that click and type.
abstract class StudioWindow {
    /// What makes the database.
    abstract String schema();

    final FxRobot robot = new FxRobot();
    Sandbox sandbox;
    Stage stage;
    Theme theme;
    private ShellModel model;

    @BeforeEach
    void openTheWindow() throws Exception {
        sandbox = TestServers.of(18).create(schema());
        Screens.start();
        open();
    }

    /// A window of a Drydock that was just started.
    void open() throws Exception {
        stage =
                Screens.on(() -> {
                    theme = new Theme();
                    model =
                            new ShellModel(
                                    new LiveConnector(TestServers.sandboxes(), Map.of()),
                                    new Forgetful(),
                                    Background.ofWindow(),
                                    FileDialog.NONE,
                                    theme::toggle);
                    Scene scene = new Scene(new ShellView(model), 1440, 900);
                    theme.apply(scene);
                    Stage shown = new Stage();
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
        Screens.settle();
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        shut();
        sandbox.close();
    }

    /// Ends that Drydock.
    void shut() throws Exception {
        Screens.on(() -> {
            model.disconnect();
            stage.close();
            return 0;
        });
    }

    void connect() throws Exception {
        var target = sandbox.target();
        String url =
                "postgresql://%s:%s@%s:%d/%s"
                        .formatted(
                                target.user(),
                                target.password(),
                                target.host(),
                                target.port(),
                                target.database());
        Screens.on(() -> {
            ((TextField) node("#url")).setText(url);
            return 0;
        });
        robot.clickOn("#connect");
        awaitNode("#objects");
    }

    /// Through the palette, by keyboard only.
    void goTo(String name) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(name);
        robot.push(KeyCode.ENTER);
    }

    void retype(String field, String text) throws Exception {
        Screens.settle();
        robot.clickOn(field);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
        robot.push(KeyCode.ENTER);
    }

    String field(String id) {
        return node(id) instanceof TextField field ? field.getText() : "";
    }

    Node node(String id) {
        return stage.getScene().getRoot().lookup(id);
    }

    Node button(String text) throws Exception {
        return Screens.on(() ->
                stage.getScene().getRoot().lookupAll(".d-button").stream()
                        .filter(node -> ((Labeled) node).getText().equals(text))
                        .findFirst()
                        .orElseThrow());
    }

    Node accessible(String words) {
        return stage.getScene().getRoot().lookupAll(".d-button").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElse(null);
    }

    void awaitNode(String id) throws Exception {
        Screens.await(id, () -> node(id) != null);
        Screens.settle();
    }

    void awaitText(String text) throws Exception {
        Screens.await(text, () -> shows(stage.getScene().getRoot(), text));
        Screens.settle();
    }

    static boolean shows(Node root, String text) {
        return root.lookupAll(".label").stream()
                        .anyMatch(node ->
                                node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(text))
                || root.lookupAll(".table-cell").stream()
                        .anyMatch(node ->
                                node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(text))
                || root.lookupAll(".sql-text").stream()
                        .anyMatch(node ->
                                node.getAccessibleText() != null
                                        && node.getAccessibleText().contains(text));
    }

    private static final class Forgetful implements Recents {
        @Override
        public List<String> list() {
            return List.of();
        }

        @Override
        public void add(String url) {}
    }
}
