package dev.drydock.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The files that the demo is made of, all beside this class.
final class DemoResource {
    /// What makes the database.
    static final List<String> SCRIPTS =
            List.of(
                    "1-types.sql",
                    "2-tables.sql",
                    "3-products.sql",
                    "4-customers.sql",
                    "5-orders.sql",
                    "6-item-keys.sql",
                    "6-order-keys.sql",
                    "7-code.sql");

    private DemoResource() {}

    static String read(String name) {
        try (InputStream stream = DemoResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
