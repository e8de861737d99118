package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.ui.Screens;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.Objects;

/// Clicks and types through the window, against a real server.
class StudioScreenTest extends StudioWindow {
    private static final String SHOP =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop.products (id int PRIMARY KEY, name text NOT NULL, vendor text);
            INSERT INTO shop.products SELECT i, 'Lamp ' || i, 'Nordholz' FROM generate_series(1, 1000) i;
            CREATE TABLE shop.visits (id int PRIMARY KEY, page text);
            INSERT INTO shop.visits SELECT i, 'page ' || i % 10 FROM generate_series(1, 120000) i;
            ANALYZE shop.products, shop.visits;
            """;

    @Override
    String schema() {
        return SHOP;
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
}
