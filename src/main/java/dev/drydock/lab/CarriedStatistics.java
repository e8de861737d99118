package dev.drydock.lab;

import dev.drydock.catalog.statistics.ColumnStatistics;
import dev.drydock.catalog.statistics.ExtendedStatistics;
import dev.drydock.catalog.statistics.IndexShape;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// Statistics from before a change, by the names from after it. What is renamed keeps them. So does a column that got another type or was
/// replaced by one of the same name, as long as values of both types are written and ordered alike: integers and numerics, texts, times.
///
/// @param before what stood before the change
/// @param after what stands now
record CarriedStatistics(Standings before, Standings after) {
    /// Sizes and shapes of what is still there, with the statistics that the server threw away.
    ///
    /// @param session on the database after the change
    Statistics over(Session session, Statistics statistics) {
        return new Statistics(
                statistics.version(),
                statistics.locale(),
                statistics.settings(),
                sizes(statistics),
                shapes(statistics),
                lostColumns(statistics),
                lostObjects(session, statistics),
                List.of());
    }

    private List<RelationSize> sizes(Statistics statistics) {
        return statistics.relations().stream()
                .flatMap(size -> Stream.ofNullable(size(size)))
                .toList();
    }

    private @Nullable RelationSize size(RelationSize size) {
        Standings.Relation now = before.later(size.relation(), after);
        return now == null
                ? null
                : new RelationSize(
                        now.name(),
                        size.kind(),
                        size.planPages(),
                        size.planRows(),
                        size.visiblePages(),
                        size.pages());
    }

    private List<IndexShape> shapes(Statistics statistics) {
        return statistics.indexes().stream()
                .flatMap(shape -> Stream.ofNullable(shape(shape)))
                .toList();
    }

    private @Nullable IndexShape shape(IndexShape shape) {
        Standings.Relation now = before.later(shape.index(), after);
        RelationName table = name(shape.table());
        return now == null || table == null
                ? null
                : new IndexShape(
                        now.name(),
                        table,
                        shape.method(),
                        shape.height(),
                        shape.page(),
                        shape.lowest(),
                        shape.highest());
    }

    private List<ColumnStatistics> lostColumns(Statistics statistics) {
        return statistics.columns().stream()
                .flatMap(column -> Stream.ofNullable(lost(column)))
                .toList();
    }

    private @Nullable ColumnStatistics lost(ColumnStatistics column) {
        Standings.Relation was = before.of(column.relation());
        Standings.Relation now = before.later(column.relation(), after);
        RelationName table = name(column.table());
        if (was == null || now == null || table == null) {
            return null;
        }
        boolean ofIndex = !was.definition().isEmpty();
        Standings.Column old =
                ofIndex ? was.columns().get(column.number()) : was.named(column.column());
        if (old == null) {
            return null;
        }
        Standings.Column same = now.columns().get(old.number());
        Standings.Column is = same == null ? now.named(old.name()) : same;
        return is == null || is.analyzed() || !is.meaning().equals(old.meaning())
                ? null
                : new ColumnStatistics(
                        now.name(),
                        table,
                        is.name(),
                        is.number(),
                        column.inherited(),
                        column.values());
    }

    private static List<ExtendedStatistics> lostObjects(Session session, Statistics statistics) {
        List<RelationName> empty =
                session.query(
                        """
                        SELECT n.nspname, e.stxname FROM pg_statistic_ext e
                        JOIN pg_namespace n ON n.oid = e.stxnamespace
                        WHERE NOT EXISTS (SELECT FROM pg_statistic_ext_data d WHERE d.stxoid = e.oid
                          AND (d.stxdndistinct IS NOT NULL OR d.stxddependencies IS NOT NULL
                               OR d.stxdmcv IS NOT NULL OR d.stxdexpr IS NOT NULL))
                        """,
                        row -> new RelationName(row.string(1), row.string(2)));
        return statistics.extended().stream()
                .filter(object -> empty.contains(object.object()))
                .toList();
    }

    private @Nullable RelationName name(RelationName table) {
        Standings.Relation now = before.later(table, after);
        return now == null ? null : now.name();
    }
}
