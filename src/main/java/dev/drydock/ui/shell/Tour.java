package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.draft.Edit;
import dev.drydock.ui.design.DesignModel;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Snapshots;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.review.ReviewModel;
import dev.drydock.ui.table.TableModel;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Walks through the demo database's main job in the window and takes a picture of each screen, light and dark. Applies nothing.
public final class Tour {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final String SCHEMA = "shop";
    private static final ObjectAddress PRODUCTS = ObjectAddress.table(SCHEMA, "products");
    private static final ObjectAddress SELLERS = ObjectAddress.table(SCHEMA, "sellers");

    private final Path folder;
    private final Consumer<String> progress;
    private final List<Path> pictures = new ArrayList<>();
    private final Theme theme;
    private final ShellModel model;
    private final Stage stage;

    private Tour(Connector connector, Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
        this.theme = Background.onWindow(Theme::new);
        this.model =
                Background.onWindow(() ->
                        new ShellModel(
                                connector,
                                new NoRecents(),
                                Background.ofWindow(),
                                FileDialog.NONE,
                                theme::toggle));
        this.stage = Background.onWindow(this::show);
    }

    private Stage show() {
        Scene scene = new Scene(new ShellView(model), WIDTH, HEIGHT);
        theme.apply(scene);
        Stage shown = new Stage();
        shown.setScene(scene);
        shown.show();
        return shown;
    }

    /// Takes the pictures. The toolkit must run; from a thread that is not the window's.
    ///
    /// @return the files, in the order of the tour
    public static List<Path> take(Connector connector, Path folder, Consumer<String> progress) {
        Tour tour = new Tour(connector, folder, progress);
        try {
            tour.walk();
        } finally {
            tour.end();
        }
        return List.copyOf(tour.pictures);
    }

    private void walk() {
        picture("1-connect");
        DeskModel desk = connect();
        table(desk);
        design(desk);
        review(desk);
        plan(desk);
        palette();
        migrations(desk);
    }

    private DeskModel connect() {
        run(model::openDemo);
        Background.until(model.deskProperty(), Objects::nonNull);
        return get(() -> Objects.requireNonNull(model.deskProperty().get()));
    }

    private void table(DeskModel desk) {
        run(() -> desk.open(PRODUCTS));
        TableModel table = get(() -> ((Tab.OfRelation) selected(desk)).model());
        Background.until(table.loadedProperty(), loaded -> loaded);
        picture("2-data");
        run(() -> table.modeProperty().set(TableModel.Mode.STRUCTURE));
        picture("3-structure");
        run(() -> table.modeProperty().set(TableModel.Mode.DDL));
        picture("4-ddl");
    }

    private void design(DeskModel desk) {
        run(() -> desk.openDesign(PRODUCTS));
        DesignModel design = get(() -> ((Tab.OfDesign) selected(desk)).model());
        for (Edit edit : edits()) {
            run(() ->
                    desk.draft()
                            .add(() -> edit, () -> {}, refused -> progress.accept(refused.why())));
            Background.until(desk.draft().evaluating().jobProperty(), Objects::isNull);
        }
        run(() -> design.choose(PRODUCTS, "seller_id"));
        picture("5-design");
    }

    private static List<Edit> edits() {
        return List.of(
                new Edit.CreateTable(
                        SELLERS,
                        List.of(
                                "id uuid PRIMARY KEY DEFAULT gen_random_uuid()",
                                "name text NOT NULL")),
                new Edit.AddColumn(PRODUCTS.column("seller_id"), "uuid", false, null, null),
                new Edit.AddConstraint(
                        PRODUCTS.part(ObjectKind.CONSTRAINT, "products_seller_id_fkey"),
                        "FOREIGN KEY (seller_id) REFERENCES shop.sellers (id)"),
                new Edit.AddIndex(
                        ObjectAddress.of(ObjectKind.INDEX, SCHEMA, "products_seller_idx"),
                        PRODUCTS,
                        false,
                        "(seller_id)"),
                new Edit.SetNotNull(PRODUCTS.column("vendor"), true, "'unknown'"));
    }

    private void review(DeskModel desk) {
        run(desk::openReview);
        ReviewModel review = get(() -> ((Tab.OfReview) selected(desk)).model());
        Background.until(review.migrationProperty(), Objects::nonNull);
        run(review::rehearse);
        Background.until(review.resultProperty(), Objects::nonNull);
        picture("6-review");
        run(() -> desk.openApply(review));
        picture("7-apply");
        run(desk::closeApply);
    }

    private void plan(DeskModel desk) {
        run(desk::openQuery);
        PlanModel plan = get(() -> ((Tab.OfPlan) selected(desk)).model());
        run(() -> plan.analyze(plan.queryProperty().get()));
        Background.until(plan.planProperty(), Objects::nonNull);
        picture("8-plan");
    }

    private void migrations(DeskModel desk) {
        run(desk::openMigrations);
        picture("10-migrations");
    }

    private void palette() {
        run(model.palette()::toggle);
        run(() -> model.palette().queryProperty().set("ord"));
        picture("9-palette");
        run(model.palette()::toggle);
    }

    private static Tab selected(DeskModel desk) {
        return Objects.requireNonNull(desk.selectedProperty().get());
    }

    private void picture(String name) {
        progress.accept("Picture of " + name.substring(name.indexOf('-') + 1));
        run(() -> theme.modeProperty().set(Theme.Mode.LIGHT));
        write(name + ".png");
        run(() -> theme.modeProperty().set(Theme.Mode.DARK));
        write(name + "-dark.png");
    }

    private void write(String name) {
        Background.settle();
        Path file = folder.resolve(name);
        get(() -> {
            Snapshots.write(stage.getScene(), file);
            return file;
        });
        pictures.add(file);
    }

    private void end() {
        run(() -> {
            model.disconnect();
            stage.close();
        });
    }

    private static void run(Runnable action) {
        Background.onWindow(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T get(Callable<T> action) {
        return Background.onWindow(action);
    }

    /// Remembers nothing.
    private static final class NoRecents implements Recents {
        @Override
        public List<String> list() {
            return List.of();
        }

        @Override
        public void add(String url) {}
    }
}
