package dev.drydock.lab;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Usage;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StatisticsReader;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All that a lab is made of; no row of any table, but values that occur in statistics unless they were left out.
///
/// @param database the name of the database that it was read from
/// @param schema statements that build the schema in an empty database
/// @param ages of its statistics; null in a file that an earlier Drydock wrote
public record LabContent(
        String database,
        List<String> schema,
        Statistics statistics,
        @Nullable StatisticsAges ages) {
    private static final long PAGE = 8192;

    public LabContent {
        schema = List.copyOf(schema);
    }

    /// Reads a live database. Nothing is changed there. The session must not be in a transaction block; it is in none afterwards.
    ///
    /// @throws dev.drydock.postgres.PgException when the connection breaks or something can't be read in time
    public static LabContent read(Session session) {
        String database = session.queryOne("SELECT current_database()", row -> row.string(1));
        return new LabContent(
                database,
                statements(CatalogReader.read(session)),
                StatisticsReader.read(session),
                StatisticsAges.read(session));
    }

    /// How large its tables are. Nobody counted what statements do with them.
    public Facts facts() {
        Map<RelationName, Long> indexBytes = new HashMap<>();
        statistics
                .indexes()
                .forEach(index ->
                        indexBytes.merge(
                                index.table(),
                                bytes(statistics.pagesOf(index.index())),
                                Long::sum));
        SortedMap<ObjectAddress, Facts.RelationFacts> facts = new TreeMap<>();
        statistics.relations().stream()
                .filter(size -> !size.isIndex())
                .forEach(size ->
                        facts.put(
                                address(size),
                                facts(size, indexBytes.getOrDefault(size.relation(), 0L))));
        return new Facts(facts);
    }

    private static Facts.RelationFacts facts(RelationSize size, long indexBytes) {
        boolean counted = Double.parseDouble(size.planRows()) >= 0;
        return new Facts.RelationFacts(
                counted ? Math.round(size.rows()) : -1,
                bytes(size.pages()) + indexBytes,
                -1,
                bytes(size.pages()),
                Usage.UNKNOWN);
    }

    private static ObjectAddress address(RelationSize size) {
        return ObjectAddress.of(
                size.kind().equals("m") ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE,
                size.relation().schema(),
                size.relation().name());
    }

    private static long bytes(long pages) {
        return pages * PAGE;
    }

    /// The same without the values of some tables' rows.
    public LabContent withoutValues(Predicate<RelationName> hidden) {
        return new LabContent(database, schema, statistics.withoutValues(hidden), ages);
    }

    /// A subscription would look for its publisher.
    private static List<String> statements(Catalog catalog) {
        return Planner.plan(
                        Catalog.empty(catalog.version()),
                        catalog.without(ObjectKind.SUBSCRIPTION),
                        Facts.NONE,
                        Style.DIRECT)
                .steps()
                .stream()
                .map(Step::sql)
                .toList();
    }
}
