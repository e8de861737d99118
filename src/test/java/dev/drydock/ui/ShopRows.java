package dev.drydock.ui;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.table.RowSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// Rows of products, made up but always the same.
public final class ShopRows implements RowSource {
    private static final List<String> NAMES =
            List.of(
                    "Walnut desk lamp",
                    "Linen throw, sand",
                    "Cast iron pan 26 cm",
                    "Brass door handle",
                    "Oak cutting board",
                    "Ceramic pour-over",
                    "Wool blanket, moss",
                    "Steel kettle 1.2 l",
                    "Beech coat rack",
                    "Enamel mug, set of 4",
                    "Felt desk pad",
                    "Copper wire basket",
                    "Soy candle, cedar",
                    "Jute rug 160×230",
                    "Glass carafe",
                    "Rattan chair",
                    "Paper pendant 45",
                    "Cotton apron",
                    "Marble tray",
                    "Bamboo blinds 120");
    private static final int ROWS = 500;

    @Override
    public Pages open(ObjectAddress relation, RowQuery query) {
        return new Pages() {
            private int at;

            @Override
            public Page next(int rowsMax, Job reading) {
                List<Page.Row> rows = new ArrayList<>();
                for (int i = 0; i < rowsMax && at < ROWS; i++, at++) {
                    rows.add(row(at));
                }
                return new Page(headers(), rows, at == ROWS, new Page.Walk.ByOffset());
            }
        };
    }

    @Override
    public long count(ObjectAddress relation, RowQuery query, Job job) {
        return ROWS;
    }

    private static List<Page.Column> headers() {
        return List.of(
                new Page.Column("id", "uuid"),
                new Page.Column("name", "text"),
                new Page.Column("slug", "text"),
                new Page.Column("price_cents", "integer"),
                new Page.Column("vendor", "text"),
                new Page.Column("archived_at", "timestamp with time zone"));
    }

    private static Page.Row row(int number) {
        Random random = new Random(number);
        String name = NAMES.get(number % NAMES.size());
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + number;
        String archived =
                number % 4 == 0
                        ? String.format(
                                Locale.ROOT,
                                "2026-%02d-%02d 09:1%d:00+02",
                                1 + random.nextInt(11),
                                1 + random.nextInt(28),
                                random.nextInt(10))
                        : null;
        return new Page.Row(
                null,
                List.of(
                        value(new UUID(random.nextLong(), random.nextLong()).toString()),
                        value(name),
                        value(slug),
                        value(Integer.toString(499 + 100 * random.nextInt(400))),
                        value(number % 3 == 0 ? null : "Nordholz"),
                        value(archived)));
    }

    private static Page.Cell value(String text) {
        return new Page.Cell(text, false);
    }
}
