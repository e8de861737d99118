package dev.drydock.lab;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StatisticsReader;

import java.util.List;
import java.util.function.Predicate;

/// All that a lab is made of; no row of any table, but values that occur in statistics unless they were left out.
///
/// @param database the name of the database that it was read from
/// @param schema statements that build the schema in an empty database
public record LabContent(String database, List<String> schema, Statistics statistics) {
    public LabContent {
        schema = List.copyOf(schema);
    }

    /// Reads a live database. Nothing is changed there. The session must not be in a transaction block; it is in none afterwards.
    ///
    /// @throws dev.drydock.postgres.PgException when the connection breaks or something can't be read in time
    public static LabContent read(Session session) {
        String database = session.queryOne("SELECT current_database()", row -> row.string(1));
        return new LabContent(
                database, statements(CatalogReader.read(session)), StatisticsReader.read(session));
    }

    /// The same without the values of some tables' rows.
    public LabContent withoutValues(Predicate<RelationName> hidden) {
        return new LabContent(database, schema, statistics.withoutValues(hidden));
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
