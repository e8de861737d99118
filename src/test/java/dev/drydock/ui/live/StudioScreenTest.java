package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
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
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Clicks and types through the window, against a real server.
class StudioScreenTest {
    private static final String SHOP =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop.products (id int PRIMARY KEY, name text NOT NULL, vendor text);
            INSERT INTO shop.products SELECT i, 'Lamp ' || i, 'Nordholz' FROM generate_series(1, 1000) i;
            CREATE TABLE shop.visits (id int PRIMARY KEY, page text);
            INSERT INTO shop.visits SELECT i, 'page ' || i % 10 FROM generate_series(1, 120000) i;
            ANALYZE shop.products, shop.visits;
            """;

    private final FxRobot robot = new FxRobot();
    private Sandbox sandbox;
    private Stage stage;
    private ShellModel model;

    @BeforeEach
    void openTheWindow() throws Exception {
        sandbox = TestServers.of(18).create(SHOP);
        Screens.start();
        stage =
                Screens.on(() -> {
                    Theme theme = new Theme();
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
        Screens.on(() -> {
            model.disconnect();
            stage.close();
            return 0;
        });
        sandbox.close();
    }

    @Test
    void aWrongUrlIsToldUnderTheField() throws Exception {
        robot.clickOn("#url").write("postgresql://nobody@127.0.0.1:1/none");
        robot.clickOn("#connect");
        awaitText("can't be reached");
    }

    @Test
    void aSchemaChangeIsMadeReviewedRehearsedAndApplied() throws Exception {
        connect();
        goTo("products");
        awaitText("Lamp 1");
        robot.clickOn(button("Design"));
        awaitNode("#add-column");
        robot.clickOn("#add-column");
        awaitText("1 schema change");
        Screens.await("the new column's form", () -> field("#column-name").equals("new_column"));
        retype("#column-name", "seller");
        Screens.await("the new name", () -> field("#column-name").equals("seller"));
        retype("#column-type", "integr");
        awaitText("does not exist");
        retype("#column-type", "integer");
        Screens.await("the new type", () -> shows(node(".table-box-line.state-added"), "integer"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        awaitText("ADD COLUMN seller integer");
        robot.clickOn("#rehearse");
        awaitText("equal to target");
        robot.clickOn("#apply");
        awaitNode("#apply-now");
        Screens.await("a look at what is in the way", () -> !node("#apply-now").isDisabled());
        Screens.settle();
        robot.clickOn("#apply-now");
        awaitText("Applied in");
        robot.clickOn("#apply-close");
        awaitText("Nothing is pending");
        try (Session session = Session.open(sandbox.target())) {
            String type =
                    session.queryOne(
                            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE"
                                + " attrelid = 'shop.products'::regclass AND attname = 'seller'",
                            row -> row.string(1));
            assertThat(type).isEqualTo("integer");
        }
    }

    @Test
    void rowsThatTheNewTypeDoesNotTakeAreToldByTheRehearsal() throws Exception {
        connect();
        goTo("products");
        awaitText("Lamp 1");
        robot.clickOn(button("Design"));
        awaitNode("#add-column");
        robot.clickOn("vendor");
        Screens.await("the column's form", () -> field("#column-name").equals("vendor"));
        retype("#column-type", "varchar(2)");
        awaitText("1 schema change");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        awaitText("varying(2)");
        robot.clickOn("#rehearse");
        awaitText("equal to target");
        awaitText("A value of shop.products.vendor can't have the wanted type");
        Screens.picture(stage, "rows-in-the-way.png");
    }

    @Test
    void theTypeOfALargeTablesColumnChangesBySecondColumn() throws Exception {
        connect();
        goTo("visits");
        awaitText("page 1");
        robot.clickOn(button("Design"));
        awaitNode("#add-column");
        robot.clickOn("page");
        Screens.await("the column's form", () -> field("#column-name").equals("page"));
        retype("#column-type", "varchar(20)");
        awaitText("1 schema change");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        awaitText("ADD COLUMN page_drydock_new");
    }

    @Test
    void aDropAsksForTheDatabasesName() throws Exception {
        connect();
        goTo("products");
        awaitText("Lamp 1");
        robot.clickOn(button("Design"));
        awaitNode("#add-column");
        Screens.on(() -> {
            Objects.requireNonNull(accessible("Drop column vendor")).requestFocus();
            return 0;
        });
        robot.push(KeyCode.SPACE);
        awaitText("1 schema change");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        awaitText("DROP COLUMN vendor");
        robot.clickOn("#apply");
        awaitNode("#apply-now");
        assertThat(node("#apply-now").isDisabled()).isTrue();
        robot.clickOn("#apply-cancel");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitText("Nothing is pending");
    }

    @Test
    void aQueryIsExplainedWithControlEnter() throws Exception {
        connect();
        robot.push(KeyCode.CONTROL, KeyCode.T);
        awaitNode("#query");
        robot.clickOn("#query").write("SELECT * FROM shop.products WHERE vendor = 'x'");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitText("Seq Scan on products");
    }

    private void connect() throws Exception {
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
    private void goTo(String name) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(name);
        robot.push(KeyCode.ENTER);
    }

    private void retype(String field, String text) throws Exception {
        Screens.settle();
        robot.clickOn(field);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
        robot.push(KeyCode.ENTER);
    }

    private String field(String id) {
        return node(id) instanceof TextField field ? field.getText() : "";
    }

    private Node node(String id) {
        return stage.getScene().getRoot().lookup(id);
    }

    private Node button(String text) throws Exception {
        return Screens.on(() ->
                stage.getScene().getRoot().lookupAll(".d-button").stream()
                        .filter(node -> ((Labeled) node).getText().equals(text))
                        .findFirst()
                        .orElseThrow());
    }

    private Node accessible(String words) {
        return stage.getScene().getRoot().lookupAll(".d-button").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElse(null);
    }

    private void awaitNode(String id) throws Exception {
        Screens.await(id, () -> node(id) != null);
        Screens.settle();
    }

    private void awaitText(String text) throws Exception {
        Screens.await(text, () -> shows(stage.getScene().getRoot(), text));
        Screens.settle();
    }

    private static boolean shows(Node root, String text) {
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
