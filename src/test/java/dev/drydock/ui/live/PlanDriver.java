package dev.drydock.ui.live;

import dev.drydock.postgres.Database;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.plan.PlanView;
import dev.drydock.ui.plan.Staging;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A window with a query and its plan, driven as somebody does who has no mouse, and heard as somebody hears it who sees nothing.
final class PlanDriver implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Runnable after;

    private PlanDriver(Stage stage, Runnable after) {
        this.stage = stage;
        this.after = after;
    }

    /// Asks a real server.
    static PlanDriver open(Sandbox sandbox, String query) throws Exception {
        return open(sandbox.target(), query);
    }

    static PlanDriver open(Target target, String query) throws Exception {
        Database database =
                switch (Database.connect(target)) {
                    case Database.Attempt.Connected connected -> connected.database();
                    case Database.Attempt.Refused refused ->
                            throw new AssertionError(refused.toString());
                };
        PlanDriver driver = of(new LivePlans(database, TestServers.sandboxes()), query);
        return new PlanDriver(driver.stage, database::close);
    }

    /// Asks whatever plans.
    static PlanDriver of(PlanSource plans, String query) throws Exception {
        PlanModel[] model = new PlanModel[1];
        Parent view =
                Screens.on(() -> {
                    model[0] =
                            new PlanModel(
                                    plans, Background.ofWindow(), FileDialog.NONE, Staging.NONE);
                    model[0].queryProperty().set(query);
                    return new PlanView(model[0]);
                });
        return new PlanDriver(shown(view), model[0]::close);
    }

    /// A window of 1280 by 800 with something in it.
    static PlanDriver with(Parent view, Runnable after) throws Exception {
        return new PlanDriver(shown(view), after);
    }

    private static Stage shown(Parent view) throws Exception {
        Stage stage =
                Screens.on(() -> {
                    Scene scene = new Scene(view, 1280, 800);
                    Theme theme = new Theme();
                    theme.modeProperty().set(Theme.Mode.LIGHT);
                    theme.apply(scene);
                    Stage shown = new Stage();
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
        Screens.settle();
        return stage;
    }

    static Job job() {
        return Background.immediate().run("", job -> 0, done -> {}, failed -> {});
    }

    Stage stage() {
        return stage;
    }

    void push(KeyCode... keys) throws Exception {
        robot.push(keys);
        Screens.settle();
    }

    void write(String text) throws Exception {
        robot.write(text);
        Screens.settle();
    }

    void click(String id) throws Exception {
        robot.clickOn(id);
        Screens.settle();
    }

    void focus(String id) throws Exception {
        Screens.await(id, () -> stage.getScene().lookup(id) != null);
        Screens.on(() -> {
            stage.getScene().lookup(id).requestFocus();
            return 0;
        });
        Screens.settle();
    }

    /// The title of the details: the node that is chosen.
    String chosen() throws Exception {
        return Screens.on(this::title);
    }

    private String title() {
        return stage.getScene().getRoot().lookupAll(".node-content .title").stream()
                .map(label -> ((Labeled) label).getText())
                .findFirst()
                .orElse("Details");
    }

    /// Which of the views is shown, by its segment.
    String selectedView() throws Exception {
        return Screens.on(() ->
                stage.getScene().getRoot().lookupAll("#plan-views .segment").stream()
                        .map(ToggleButton.class::cast)
                        .filter(ToggleButton::isSelected)
                        .map(Labeled::getText)
                        .findFirst()
                        .orElse(""));
    }

    /// What a screen reader says of what has the keys: of the chosen item in a list, a table or a tree, else of the control.
    String said() throws Exception {
        return Screens.on(() -> text(item()));
    }

    String role() throws Exception {
        return Screens.on(() -> String.valueOf(item().getAccessibleRole()));
    }

    private Node item() {
        Node owner =
                Objects.requireNonNull(stage.getScene().getFocusOwner(), "nobody has the keys");
        Node item = owner;
        while (item.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node inner
                && inner != item) {
            item = inner;
        }
        return item;
    }

    private static String text(Node item) {
        Object told = item.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String own = item.getAccessibleText();
        String text = own != null && !own.isEmpty() ? own : String.valueOf(told);
        @Nullable Parent above = item.getParent();
        String row = above == null ? null : above.getAccessibleText();
        return item instanceof javafx.scene.control.TableCell<?, ?> && row != null
                ? row + " " + text
                : text;
    }

    void awaitChosen() throws Exception {
        Screens.await("a plan", () -> !title().equals("Details"));
        Screens.settle();
    }

    void awaitText(String text) throws Exception {
        Screens.await(text, () -> shows(text));
        Screens.settle();
    }

    /// For what may take minutes, such as making a lab.
    void awaitTextLong(String text) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!Screens.on(() -> shows(text)) && System.nanoTime() < end) {
            Screens.settle();
        }
        awaitText(text);
    }

    void awaitNone(String text) throws Exception {
        Screens.await("no more: " + text, () -> !shows(text));
    }

    private boolean shows(String text) {
        return texts().anyMatch(each -> each.contains(text));
    }

    String all() throws Exception {
        return Screens.on(() -> texts().collect(Collectors.joining("\n")));
    }

    /// What stands in the window now.
    private Stream<String> texts() {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(PlanDriver::isSeen)
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            Screens.on(() -> {
                stage.close();
                return 0;
            });
        } catch (Exception e) {
            throw new IOException("the window did not close", e);
        }
        after.run();
    }
}
