package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.demo.DemoDatabase;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.explain.Comparison;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanText;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Preview;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.report.MigrationReport;
import dev.drydock.report.TextReport;
import dev.drydock.report.Words;
import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery;
import dev.drydock.rows.RowReader;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.journal.JournalPlace;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The main job in the terminal, on the demo database: browse, edit, preview, rehearse, explain, apply, verify, and a picture of
/// each screen.
final class DemoTour {
    private static final ObjectAddress PRODUCTS = ObjectAddress.table("shop", "products");
    private static final ObjectAddress SELLERS = ObjectAddress.table("shop", "sellers");
    private static final ObjectAddress ITEMS = ObjectAddress.table("shop", "order_items");
    private static final int ROWS = 8;

    private final Engine engine;
    private final PrintWriter out;
    private final @Nullable String confirm;
    private final Path pictures;

    DemoTour(Engine engine, @Nullable String confirm, Path pictures) {
        this.engine = engine;
        this.out = engine.out();
        this.confirm = confirm;
        this.pictures = pictures;
    }

    void run() {
        long start = System.nanoTime();
        Target target = engine.demo().target();
        title(
                "The demo database is ready after "
                        + Words.time(Duration.ofNanos(System.nanoTime() - start)));
        out.println(target.words());
        Source live = new Sources(engine, null).read("demo", 0);
        if (live.catalog().has(SELLERS)) {
            throw CliException.failed(
                    "The demo database has table shop.sellers already. Make it new with drydock"
                            + " demo --reset");
        }
        title("Tables");
        out.print(TextReport.catalog(live.catalog(), live.facts()));
        title("A page of " + PRODUCTS.words());
        rows(target, live.catalog());
        title("A schema change, and the migration that leads there");
        Preview.Ready ready = change(live.catalog(), live.facts());
        title("Rehearsal");
        Rehearsal rehearsal = rehearse(live, ready);
        title("A slow query");
        Plan before = slowQuery(target);
        title("Pictures");
        engine.window().draw(pictures, engine.err()::println).forEach(out::println);
        apply(target, live, ready, rehearsal, before);
    }

    private void title(String words) {
        out.println();
        out.println("── " + words + " " + "─".repeat(Math.max(3, 90 - words.length())));
        out.flush();
    }

    private void rows(Target target, Catalog catalog) {
        try (Session session = Session.open(target)) {
            Page page =
                    RowReader.of(session)
                            .open(catalog, PRODUCTS, RowQuery.ALL)
                            .next(ROWS, new StopSignal());
            int shown = Math.min(6, page.columns().size());
            StringBuilder head = new StringBuilder();
            page.columns().subList(0, shown).forEach(column -> head.append(cell(column.name())));
            out.println(head.toString().stripTrailing());
            for (Page.Row row : page.rows()) {
                StringBuilder line = new StringBuilder();
                row.cells()
                        .subList(0, shown)
                        .forEach(cell ->
                                line.append(cell(cell.text() == null ? "NULL" : cell.text())));
                out.println(line.toString().stripTrailing());
            }
        }
    }

    private static String cell(String text) {
        String cut = text.length() > 24 ? text.substring(0, 23) + "…" : text;
        return String.format(Locale.ROOT, "%-26s", cut);
    }

    private Preview.Ready change(Catalog catalog, Facts facts) {
        Draft draft =
                Draft.of(catalog)
                        .with(
                                new Edit.CreateTable(
                                        SELLERS,
                                        List.of(
                                                "id uuid PRIMARY KEY DEFAULT gen_random_uuid()",
                                                "name text NOT NULL UNIQUE")))
                        .with(
                                new Edit.AddColumn(
                                        PRODUCTS.column("seller_id"), "uuid", false, null, null))
                        .with(
                                new Edit.AddIndex(
                                        ObjectAddress.of(
                                                ObjectKind.INDEX, "shop", "products_seller_idx"),
                                        PRODUCTS,
                                        false,
                                        "(seller_id)"))
                        .with(
                                new Edit.AddConstraint(
                                        PRODUCTS.part(
                                                ObjectKind.CONSTRAINT, "products_seller_fkey"),
                                        "FOREIGN KEY (seller_id) REFERENCES shop.sellers (id)"))
                        .with(
                                new Edit.AddColumn(
                                        PRODUCTS.column("revision"),
                                        "uuid",
                                        true,
                                        "gen_random_uuid()",
                                        null))
                        .with(
                                new Edit.AddIndex(
                                        ObjectAddress.of(
                                                ObjectKind.INDEX,
                                                "shop",
                                                "order_items_shipped_idx"),
                                        ITEMS,
                                        false,
                                        "(shipped_at)"));
        draft.edits().forEach(edit -> out.println(edit.words()));
        out.println();
        return switch (engine.previewer(null).preview(draft, facts, Style.ONLINE)) {
            case Preview.Ready ready -> {
                out.print(
                        TextReport.migration(
                                MigrationReport.of(
                                        ready.migration(), findings(catalog, facts, ready, null))));
                yield ready;
            }
            case Preview.Refused refused ->
                    throw CliException.failed("The change was refused: " + refused.evaluation());
        };
    }

    private static List<Finding> findings(
            Catalog catalog, Facts facts, Preview.Ready ready, @Nullable Rehearsal rehearsal) {
        return Linter.check(
                new Evidence(
                        catalog,
                        ready.target(),
                        ready.migration(),
                        facts,
                        rehearsal == null ? List.of() : rehearsal.measured()));
    }

    private Rehearsal rehearse(Source live, Preview.Ready ready) {
        Rehearsal rehearsal =
                engine.rehearser(null)
                        .recording()
                        .rehearse(
                                live.catalog(),
                                ready.target(),
                                ready.migration(),
                                RunCallbacks.quiet());
        out.print(
                TextReport.rehearsal(
                        rehearsal, findings(live.catalog(), live.facts(), ready, rehearsal)));
        if (!rehearsal.isProven()) {
            throw CliException.failed("The rehearsal does not prove the result.");
        }
        return rehearsal;
    }

    private Plan slowQuery(Target target) {
        out.println(DemoDatabase.slowQuery());
        out.println();
        Plan plan = LiveQuery.plan(target, DemoDatabase.slowQuery(), Explainer.Settings.ANALYZE);
        out.print(PlanText.of(plan));
        return plan;
    }

    private void apply(
            Target target, Source live, Preview.Ready ready, Rehearsal rehearsal, Plan before) {
        title("Apply");
        if (confirm == null) {
            out.println(
                    "Nothing was applied. To apply and see the query's plan afterwards: drydock"
                            + " demo --headless --confirm "
                            + target.database());
            return;
        }
        Application.demandConfirmation(target, confirm);
        Source goal = new Source("the wanted schema", ready.target(), live.facts(), null);
        Application.apply(
                engine,
                target,
                JournalPlace.usual(target.host(), target.port(), target.database()),
                rehearsal,
                live.catalog(),
                goal,
                new CancelOption());
        try (Session session = Session.open(target)) {
            session.execute("ANALYZE shop.order_items");
            out.println(
                    "The catalog has "
                            + CatalogReader.read(session).objects().size()
                            + " objects, "
                            + live.catalog().objects().size()
                            + " before.");
        }
        title("The slow query afterwards");
        Plan after = slowQuery(target);
        out.println();
        Comparison.of(before, after).words().forEach(out::println);
    }
}
