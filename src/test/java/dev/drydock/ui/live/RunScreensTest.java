package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.run.journal.OldJournals;
import dev.drydock.ui.Screens;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs through the window on a real server: watched, slowed, paused, cancelled, resumed by another Drydock, and stopped by what somebody
/// else does meanwhile.
class RunScreensTest extends StudioWindow {
    private static final long ROWS = 120_000;

    @Override
    String schema() {
        return """
        CREATE SCHEMA shop;
        CREATE TABLE shop.visits (id int PRIMARY KEY, page text);
        INSERT INTO shop.visits SELECT i, 'page ' || i %% 10 FROM generate_series(1, %d) i;
        ANALYZE shop.visits;
        """
                .formatted(ROWS);
    }

    @Test
    void aRunIsPausedAndCancelledAndADrydockThatWasStartedAnewResumesIt() throws Exception {
        beginAndPause();
        execute("SELECT pg_sleep(1)");
        assertThat(filled()).as("rows filled by a run that rests").isZero();
        awaitText("rehearsal: ");
        awaitText("visits · ACCESS EXCLUSIVE");
        List<String> measured = chips();
        shoot("run-paused");
        robot.clickOn("#apply-stop");
        awaitText("You asked to stop.");
        assertThat(filled()).as("rows filled by a run that was stopped").isZero();
        shoot("run-cancelled");
        robot.clickOn("#apply-close");
        awaitNode("#stopped-run");
        shut();
        open();
        connect();
        awaitNode("#stopped-run");
        awaitText("Cancelled at step");
        shoot("run-stopped-before");
        robot.clickOn("#run-details");
        awaitText("rehearsal: ");
        assertThat(chips()).as("on the run's page").isEqualTo(measured);
        shoot("run-stopped-page");
        robot.clickOn("#run-resume");
        apply();
        awaitText("rehearsal: ");
        assertThat(chips()).as("while it goes on").containsAll(measured);
        finish();
        Screens.await("no run that has stopped", () -> node("#stopped-run") == null);
        assertThat(type()).isEqualTo("character varying(20)");
        assertThat(right()).isEqualTo(ROWS);
    }

    @Test
    void aRunWhoseJournalKeepsNoFactsShowsTheLocksThatAreExpected() throws Exception {
        beginAndPause();
        robot.clickOn("#apply-stop");
        awaitText("You asked to stop.");
        robot.clickOn("#apply-close");
        awaitNode("#stopped-run");
        shut();
        OldJournals.forget(sandbox, "rehearsed");
        open();
        connect();
        awaitNode("#stopped-run");
        robot.clickOn("#run-details");
        awaitText("visits · ACCESS EXCLUSIVE");
        assertThat(chips()).isNotEmpty().noneMatch(chip -> chip.startsWith("rehearsal: "));
        shoot("run-page-of-old-journal");
    }

    @Test
    void aChangeBySomebodyElseStopsTheRunAndIsShownBesideWhatItWas() throws Exception {
        beginAndPause();
        execute("ALTER TABLE shop.visits ALTER COLUMN page SET DEFAULT 'nowhere'");
        execute("CREATE INDEX by_page ON shop.visits (page)");
        robot.clickOn("#apply-rest");
        awaitText("somebody else has changed the schema");
        awaitText("column shop.visits.page");
        awaitText("'nowhere'");
        shoot("run-drifted");
        robot.clickOn("#apply-close");
        awaitNode("#stopped-run");
        robot.clickOn("#run-details");
        awaitText("Somebody else has changed what this run is about.");
        awaitText("'nowhere'");
        shoot("run-drifted-page");
        execute("ALTER TABLE shop.visits ALTER COLUMN page DROP DEFAULT");
        execute("DROP INDEX shop.by_page");
        robot.clickOn("#run-resume");
        apply();
        finish();
        assertThat(type()).isEqualTo("character varying(20)");
        assertThat(right()).isEqualTo(ROWS);
    }

    @Test
    void whoWaitsForTheRunIsCountedWhileItGoesOn() throws Exception {
        wish();
        AtomicBoolean over = new AtomicBoolean();
        try (Session reader = Session.open(sandbox.target())) {
            reader.execute("BEGIN");
            reader.execute("SELECT count(*) FROM shop.visits");
            Thread writer = Thread.ofVirtual().start(() -> write(over));
            robot.clickOn("#apply");
            apply();
            awaitText("in all, at most 1 session at a time");
            awaitText("waited for a lock, tries again");
            shoot("run-waits");
            reader.execute("ROLLBACK");
            finish();
            over.set(true);
            writer.join();
        }
        assertThat(type()).isEqualTo("character varying(20)");
    }

    private void write(AtomicBoolean over) {
        try (Session session = Session.open(sandbox.target())) {
            while (!over.get()) {
                session.execute("UPDATE shop.visits SET id = id WHERE id = 7");
            }
        }
    }

    @Test
    void rowsInTheWayAreAskedAboutWhenNobodyHasRehearsed() throws Exception {
        execute("UPDATE shop.visits SET page = 'a page with a rather long name' WHERE id = 9");
        wish();
        robot.clickOn("#apply");
        apply();
        awaitNode("#apply-go-on");
        awaitText("A value of shop.visits.page can't have the wanted type");
        shoot("run-asks-rows");
        robot.clickOn("#apply-stop");
        awaitText("Nothing was applied: rows are in the way.");
        shoot("run-refused-rows");
        robot.clickOn("#apply-close");
        assertThat(type()).isEqualTo("text");
    }

    @Test
    void rowsInTheWayMustBeTickedBeforeWhatWasRehearsedBegins() throws Exception {
        wish();
        robot.clickOn("#rehearse");
        awaitText("equal to target");
        execute("UPDATE shop.visits SET page = 'a page with a rather long name' WHERE id = 9");
        robot.clickOn("#apply");
        awaitNode("#despite-rows");
        shoot("apply-despite-rows");
        assertThat(node("#apply-now").isDisabled()).isTrue();
        robot.clickOn("#despite-rows");
        Screens.await("the button", () -> !node("#apply-now").isDisabled());
        robot.clickOn("#apply-cancel");
    }

    /// Begins, and rests before the next step or, when the button comes late, where the rows are to be filled.
    private void beginAndPause() throws Exception {
        wish();
        robot.clickOn("#apply");
        apply();
        awaitNode("#apply-rest");
        robot.clickOn("#apply-rest");
        awaitText("rests");
        Screens.await(
                "it rests",
                () ->
                        running("Fill")
                                || shows(
                                        stage.getScene().getRoot(),
                                        "comes next when you resume; nothing runs"));
        Screens.settle();
    }

    private boolean running(String purpose) {
        return stage.getScene().getRoot().lookupAll(".apply-running").stream()
                .flatMap(row -> row.lookupAll(".label").stream())
                .anyMatch(label ->
                        label instanceof Labeled words && words.getText().contains(purpose));
    }

    /// What stands under the steps, in order.
    private List<String> chips() throws Exception {
        return Screens.on(() ->
                stage.getScene().getRoot().lookupAll(".apply-chips").stream()
                        .flatMap(place -> place.lookupAll(".chip").stream())
                        .map(chip -> ((Labeled) chip).getText())
                        .toList());
    }

    /// Wishes another type of a column and goes to the review.
    private void wish() throws Exception {
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

    private void apply() throws Exception {
        awaitNode("#apply-now");
        if (node("#apply-name") != null) {
            robot.clickOn("#apply-name").write(sandbox.target().database());
        }
        for (Node tick : Screens.on(() -> stage.getScene().getRoot().lookupAll(".allow-loss"))) {
            robot.clickOn(tick);
        }
        Screens.await("the button", () -> !node("#apply-now").isDisabled());
        Screens.settle();
        robot.clickOn("#apply-now");
    }

    /// Goes on behind every pause.
    private void finish() throws Exception {
        Screens.await(
                "the end",
                () -> {
                    Node goOn = node("#apply-go-on");
                    if (goOn instanceof Button button && goOn.isVisible()) {
                        button.fire();
                    }
                    return node("#apply-close") != null;
                });
        Screens.settle();
        assertThat(
                        shows(stage.getScene().getRoot(), "Applied in")
                                || shows(stage.getScene().getRoot(), "Finished in"))
                .as("done")
                .isTrue();
        robot.clickOn("#apply-close");
        Screens.settle();
    }

    private void shoot(String name) throws Exception {
        Screens.on(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            return 0;
        });
        Screens.picture(stage, name + ".png");
        toggle();
        Screens.picture(stage, name + "-dark.png");
        toggle();
    }

    private void toggle() throws Exception {
        Screens.on(() -> {
            theme.toggle();
            return 0;
        });
    }

    private void execute(String sql) {
        try (Session session = Session.open(sandbox.target())) {
            session.execute(sql);
        }
    }

    private long count(String sql) {
        try (Session session = Session.open(sandbox.target())) {
            return session.count(sql);
        }
    }

    private long filled() {
        return count(
                "SELECT count(*) FROM shop.visits v WHERE to_jsonb(v) ->> 'page_drydock_new' IS NOT"
                        + " NULL");
    }

    private long right() {
        return count("SELECT count(*) FROM shop.visits WHERE page = 'page ' || id % 10");
    }

    private String type() {
        try (Session session = Session.open(sandbox.target())) {
            return session.queryOne(
                    "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE"
                            + " attrelid = 'shop.visits'::regclass AND attname = 'page'",
                    row -> row.string(1));
        }
    }
}
