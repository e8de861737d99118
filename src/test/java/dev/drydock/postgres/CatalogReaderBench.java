package dev.drydock.postgres;

import java.util.TreeMap;

/// Reads the catalog of a database some times and prints how long it took; host, port and database are the arguments.
final class CatalogReaderBench {
    private CatalogReaderBench() {}

    public static void main(String[] arguments) {
        Target target =
                new Target(
                        arguments[0],
                        Integer.parseInt(arguments[1]),
                        arguments[2],
                        "postgres",
                        null,
                        new TreeMap<>());
        try (Session session = Session.open(target)) {
            for (int i = 0; i < 8; i++) {
                long start = System.nanoTime();
                var catalog = CatalogReader.read(session);
                System.out.println(
                        catalog.objects().size()
                                + " objects, "
                                + catalog.dependencies().size()
                                + " dependencies in "
                                + (System.nanoTime() - start) / 1_000_000
                                + " ms");
            }
        }
    }
}
