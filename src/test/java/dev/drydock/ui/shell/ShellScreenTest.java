package dev.drydock.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Schema;
import dev.drydock.diff.Diff;
import dev.drydock.draft.Edit;
import dev.drydock.run.RunOutcome;
import dev.drydock.ui.Screens;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopReview;
import dev.drydock.ui.apply.ApplyModel;
import dev.drydock.ui.design.DesignDriver;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.review.ReviewDriver;
import dev.drydock.ui.table.TableModel;
import dev.drydock.ui.workspace.PendingChanges;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import org.junit.jupiter.api.Test;

import java.util.List;

class ShellScreenTest {
    @Test
    void theFirstScreenOffersTheDemoAndSaysWhyConnectingFailed() throws Exception {
        ShellModel model = model();
        model.connect().urlProperty().set("postgresql://reviewer@db-9.internal/shop");
        model.connect().connect();
        assertThat(model.connect().problemProperty().get()).isNotNull();
        Screens.shoot("connect", Screens.on(() -> new ShellView(model)));
    }

    @Test
    void theObjectListShowsSchemasWithTheirTables() throws Exception {
        ShellModel model = model();
        model.openDemo();
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        desk.open(Shop.ORDERS);
        desk.open(Shop.PRODUCTS);
        Screens.shoot("shell", Screens.on(() -> new ShellView(model)));
    }

    @Test
    void thePaletteFindsTablesByTheirLetters() throws Exception {
        ShellModel model = model();
        model.openDemo();
        model.palette().toggle();
        model.palette().queryProperty().set("ordit");
        assertThat(model.palette().found().getFirst().name()).isEqualTo("order_items");
        model.palette().queryProperty().set("");
        Screens.shoot("palette", Screens.on(() -> new ShellView(model)));
    }

    @Test
    void aTableShowsItsRowsStructureAndDefinition() throws Exception {
        ShellModel model = model();
        model.openDemo();
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        desk.open(Shop.PRODUCTS);
        Tab.OfRelation tab = (Tab.OfRelation) desk.selectedProperty().get();
        assertThat(tab).isNotNull();
        ShellView view = Screens.on(() -> new ShellView(model));
        assertThat(tab.model().rows()).hasSize(100);
        Screens.shoot("table-data", view);
        Screens.on(() -> {
            tab.model().modeProperty().set(TableModel.Mode.STRUCTURE);
            return 0;
        });
        Screens.shoot("table-structure", Screens.on(() -> new ShellView(model)));
    }

    @Test
    void theReviewShowsChangesStepsAndProof() throws Exception {
        ShellModel model = model();
        model.openDemo();
        Workspace workspace = model.workspace();
        assertThat(workspace).isNotNull();
        workspace.wantedProperty().set(Shop.wanted());
        workspace
                .pendingProperty()
                .set(new PendingChanges(Diff.folded(Diff.between(Shop.catalog(), Shop.wanted()))));
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        desk.openReview();
        Tab.OfReview tab = (Tab.OfReview) desk.selectedProperty().get();
        assertThat(tab).isNotNull();
        tab.model().rehearse();
        assertThat(tab.model().resultProperty().get()).isNotNull();
        Screens.shoot("review", Screens.on(() -> new ShellView(model)));
        ReviewDriver.showBack(tab.model());
        Screens.shoot("review-back", Screens.on(() -> new ShellView(model)));
        ReviewDriver.showSteps(tab.model());
        desk.openApply(tab.model());
        ApplyModel applying = desk.runs().applyingProperty().get();
        assertThat(applying).isNotNull();
        applying.apply();
        assertThat(applying.outcomeProperty().get()).as("the name was not typed").isNull();
        Screens.shoot("apply", Screens.on(() -> new ShellView(model)));
        applying.typedProperty().set("shop");
        applying.apply();
        assertThat(applying.outcomeProperty().get()).as("nothing was ticked").isNull();
        applying.losses().forEach(loss -> loss.allowedProperty().set(true));
        applying.apply();
        assertThat(applying.outcomeProperty().get()).isInstanceOf(RunOutcome.Done.class);
        Screens.shoot("applied", Screens.on(() -> new ShellView(model)));
        desk.closeApply();
        assertThat(workspace.pendingProperty().get().count()).isEmpty();
    }

    @Test
    void whatMayHaveBeenRenamedIsAskedBeforeItIsApplied() throws Exception {
        ShellModel model = model();
        model.openDemo();
        Workspace workspace = model.workspace();
        assertThat(workspace).isNotNull();
        workspace.wantedProperty().set(Shop.wanted().with(new Schema(ShopReview.ASKS, null)));
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        desk.openReview();
        Tab.OfReview tab = (Tab.OfReview) desk.selectedProperty().get();
        assertThat(tab).isNotNull();
        assertThat(ReviewDriver.questions(tab.model())).hasSize(1);
        ShellView view = Screens.on(() -> new ShellView(model));
        Screens.shoot("review-question", view);
        assertThat(view.lookup("#apply").isDisabled()).isTrue();
        Screens.on(() -> {
            ReviewDriver.answer(tab.model(), true);
            return 0;
        });
        assertThat(ReviewDriver.questions(tab.model())).isEmpty();
        assertThat(view.lookup("#apply").isDisabled()).isFalse();
    }

    @Test
    void thePlanNamesTheSlowestNode() throws Exception {
        ShellModel model = model();
        model.openDemo();
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        desk.openQuery();
        Tab.OfPlan tab = (Tab.OfPlan) desk.selectedProperty().get();
        assertThat(tab).isNotNull();
        tab.model().analyze(tab.model().queryProperty().get());
        assertThat(tab.model().planProperty().get()).isNotNull();
        Screens.shoot("plan", Screens.on(() -> new ShellView(model)));
    }

    @Test
    void theDesignerShowsPendingChangesAndWhatTheServerWouldRefuse() throws Exception {
        ShellModel model = model();
        model.openDemo();
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        desk.openDesign(Shop.PRODUCTS);
        Tab.OfDesign tab = (Tab.OfDesign) desk.selectedProperty().get();
        assertThat(tab).isNotNull();
        ShellView view = Screens.on(() -> new ShellView(model));
        desk.draft()
                .add(
                        () ->
                                new Edit.AddColumn(
                                        Shop.PRODUCTS.column("seller_id"),
                                        "uuid",
                                        false,
                                        null,
                                        null),
                        () -> {},
                        refused -> {});
        assertThat(model.workspace()).isNotNull();
        assertThat(model.workspace().pendingProperty().get().count()).isEqualTo("5 schema changes");
        Screens.on(() -> {
            DesignDriver.neighbours(tab.model());
            DesignDriver.choose(tab.model(), "seller_id");
            DesignDriver.writeDefault(tab.model(), "gen_random_uid()");
            return 0;
        });
        Screens.shoot("design", view);
    }

    @Test
    void aFolderOfMigrationsThatCannotBeReadSaysWhy() throws Exception {
        ShellModel model = model();
        model.openDemo();
        DeskModel desk = model.deskProperty().get();
        assertThat(desk).isNotNull();
        assertThat(desk.sidebar().rows())
                .contains(new SidebarRow.Migrations("drizzle/", "can't be read", false));
        desk.openMigrations();
        desk.openMigrations();
        assertThat(desk.tabs()).hasSize(1);
        assertThat(desk.selectedProperty().get())
                .isInstanceOfSatisfying(
                        Tab.OfUnreadable.class,
                        tab -> assertThat(tab.problem()).contains("_journal.json:4:12"));
        Screens.shoot("unreadable", Screens.on(() -> new ShellView(model)));
    }

    private static ShellModel model() {
        return new ShellModel(
                new Fixed(), new Remembered(), Background.immediate(), FileDialog.NONE, () -> {});
    }

    private static final class Remembered implements Recents {
        @Override
        public List<String> list() {
            return List.of(
                    "postgresql://reviewer@db-2.internal:5432/shop",
                    "postgresql://postgres@localhost:5432/billing");
        }

        @Override
        public void add(String url) {}
    }

    private static final class Fixed implements Connector {
        @Override
        public Outcome connect(String url, Job job) {
            return new Outcome.Refused(
                    new Problem(
                            "Could not reach db-9.internal, port 5432.",
                            "Connection refused",
                            "Is the server running, and does a firewall or VPN stand between?"));
        }

        @Override
        public Outcome openDemo(Job job) {
            return new Outcome.Connected(new ShopEngine());
        }
    }
}
