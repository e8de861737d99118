package dev.drydock.lab;

import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.PrivateServer.DataDirectory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What is done with the files of a lab while its server stands still: each gets the size that it has in the other database, without
/// taking space, and indexes get the pages that the planner looks at.
final class Inflation {
    private static final String FILES =
            """
            SELECT n.nspname, c.relname, c.relkind::text, pg_relation_filepath(c.oid),
                   coalesce((SELECT substring(o FROM 'pages_per_range=(.*)')
                             FROM unnest(c.reloptions) o WHERE o LIKE 'pages_per_range=%'), '128')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm', 'i') AND n.nspname !~ '^pg_'
              AND n.nspname <> 'information_schema'
            """;

    private record Inflated(RelationName relation, Path file, long pages, boolean index) {}

    private final List<Inflated> relations = new ArrayList<>();
    private final Map<RelationName, IndexFile> indexes = new HashMap<>();

    private Inflation() {}

    /// Finds out what is to be done. The session is on the lab's database, in which all DDL is done.
    static Inflation of(Session session, Statistics statistics, IndexTwins twins) {
        Map<RelationName, RelationSize> sizes = new HashMap<>();
        statistics.relations().forEach(size -> sizes.put(size.relation(), size));
        Map<RelationName, IndexShape> shapes = new HashMap<>();
        statistics.indexes().forEach(shape -> shapes.put(shape.index(), shape));
        Inflation inflation = new Inflation();
        session.query(
                FILES,
                row -> {
                    RelationName name = new RelationName(row.string(1), row.string(2));
                    RelationSize size = sizes.get(name);
                    if (size == null || size.pages() == 0) {
                        return false;
                    }
                    Path file = Path.of(row.string(4));
                    boolean index = row.string(3).equals("i");
                    IndexShape shape = shapes.get(name);
                    if (index && shape != null) {
                        RelationSize table = sizes.get(shape.table());
                        inflation.indexes.put(
                                name,
                                new IndexFile(
                                        shape,
                                        size.pages(),
                                        table == null ? 0 : table.pages(),
                                        Integer.parseInt(row.string(5)),
                                        twin(twins, name)));
                    }
                    return inflation.relations.add(new Inflated(name, file, size.pages(), index));
                });
        return inflation;
    }

    private static @Nullable Path twin(IndexTwins twins, RelationName index) {
        String file = twins.files().get(index);
        return file == null ? null : Path.of(file);
    }

    void apply(DataDirectory directory) throws IOException {
        for (Inflated relation : relations) {
            IndexFile index = indexes.get(relation.relation());
            if (index != null) {
                index.prepare(directory, relation.file());
            }
            new SegmentedFile(directory, relation.file()).grow(relation.pages());
            if (!relation.index()) {
                showFirstPage(directory, relation.file());
            }
        }
    }

    /// Whoever finds an index' end asks the visibility map whether the row may be seen; without it the empty page would be read.
    private static void showFirstPage(DataDirectory directory, Path relation) throws IOException {
        Path map = directory.file(relation + "_vm");
        if (!Files.exists(map)) {
            directory.create(map);
        }
        Files.write(map, Pages.visibilityOfFirstPage().array());
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
