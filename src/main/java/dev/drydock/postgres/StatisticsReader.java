package dev.drydock.postgres;

import dev.drydock.catalog.statistics.ColumnStatistics;
import dev.drydock.catalog.statistics.DatabaseLocale;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.catalog.statistics.Statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what the planner of a database goes by. Nothing is changed and no table is scanned: catalogs, sizes of files, plans of queries
/// along each index, and the two ends of each index by a probe of it. A superuser sees more than others; what could not be seen is said.
public final class StatisticsReader {
    static final String FOLDER = "statistics/";

    private static final String SAFE =
            """
            SET TRANSACTION READ ONLY;
            SET LOCAL lock_timeout = '2s';
            SET LOCAL statement_timeout = '30s';
            SET LOCAL timezone = 'UTC';
            SET LOCAL datestyle = 'ISO, MDY';
            SET LOCAL intervalstyle = 'postgres';
            SET LOCAL bytea_output = 'hex';
            SET LOCAL extra_float_digits = 1;
            SET LOCAL search_path = '';
            SET LOCAL jit = off
            """;
    private static final String LOCALE =
            """
            SELECT pg_encoding_to_char(encoding), coalesce(to_jsonb(d) ->> 'datlocprovider', 'c'),
                   datcollate, datctype,
                   coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale')
            FROM pg_database d WHERE datname = current_database()
            """;
    private static final String HIDDEN =
            """
            SELECT n.nspname || '.' || c.relname, count(*)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'm', 'p') AND c.reltuples > 0 AND c.relpersistence <> 't'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT')
            GROUP BY 1 ORDER BY 1
            """;
    private static final int NAMED = 5;

    private final Session session;
    private final int major;
    private final boolean readsCatalog;
    private final List<String> unseen = new ArrayList<>();

    private StatisticsReader(Session session) {
        this.session = session;
        this.major = session.serverVersion() / 10_000;
        this.readsCatalog =
                session.queryOne(
                        """
                        SELECT has_table_privilege('pg_catalog.pg_statistic', 'SELECT')
                           AND has_table_privilege('pg_catalog.pg_statistic_ext_data', 'SELECT')
                        """,
                        row -> row.bool(1));
    }

    /// Reads. The session must not be in a transaction block; it is in none afterwards.
    ///
    /// @throws PgException when the connection breaks or the catalogs can't be read in time
    public static Statistics read(Session session) {
        session.begin();
        try {
            // Read first: what follows is set for the reading only.
            SortedMap<String, String> settings = settings(session);
            session.execute(SAFE);
            return new StatisticsReader(session).read(settings);
        } finally {
            session.rollback();
        }
    }

    private static SortedMap<String, String> settings(Session session) {
        int major = session.serverVersion() / 10_000;
        SortedMap<String, String> settings = new TreeMap<>();
        session.query(
                SqlResource.read(FOLDER + "settings.sql", major),
                row -> settings.put(row.string(1), row.string(2)));
        return settings;
    }

    private Statistics read(SortedMap<String, String> settings) {
        int version = session.serverVersion();
        DatabaseLocale locale =
                session.queryOne(
                        LOCALE,
                        row ->
                                new DatabaseLocale(
                                        row.string(1),
                                        row.string(2),
                                        row.string(3),
                                        row.string(4),
                                        row.text(5)));
        List<RelationSize> relations = session.query(sql("relations"), StatisticsReader::size);
        List<ColumnStatistics> columns = new ArrayList<>(columns());
        columns.addAll(new HiddenExpressionReader(session, major).read(unseen));
        ExtendedStatisticsReader extended =
                new ExtendedStatisticsReader(session, major, readsCatalog, unseen);
        IndexShapeReader indexes = new IndexShapeReader(session, major, unseen);
        tellHidden();
        return new Statistics(
                version,
                locale,
                settings,
                relations,
                indexes.read(),
                columns,
                extended.read(),
                unseen);
    }

    private String sql(String file) {
        return SqlResource.read(FOLDER + file + ".sql", major);
    }

    private static RelationSize size(Session.Row row) {
        return new RelationSize(
                new RelationName(row.string(1), row.string(2)),
                row.string(3),
                row.integer(4),
                row.string(5),
                row.integer(6),
                row.bigint(7));
    }

    private record Place(RelationName relation, int number, boolean inherited) {}

    private List<ColumnStatistics> columns() {
        Map<Place, SortedMap<String, String>> ranges = ranges();
        return session.query(
                sql("columns"),
                row -> {
                    RelationName relation = new RelationName(row.string(1), row.string(2));
                    SortedMap<String, String> values = JsonTexts.map(row.string(8));
                    values.putAll(
                            ranges.getOrDefault(
                                    new Place(relation, row.integer(6), row.bool(7)),
                                    new TreeMap<>()));
                    return new ColumnStatistics(
                            relation,
                            new RelationName(row.string(3), row.string(4)),
                            row.string(5),
                            row.integer(6),
                            row.bool(7),
                            values);
                });
    }

    /// Before 17 the view does not show how ranges are spread.
    private Map<Place, SortedMap<String, String>> ranges() {
        Map<Place, SortedMap<String, String>> ranges = new HashMap<>();
        if (major >= 17) {
            return ranges;
        }
        if (!readsCatalog) {
            unseen.add(
                    "How the values of range types are spread: a superuser may read it before 17.");
            return ranges;
        }
        session.query(
                sql("ranges"),
                row ->
                        ranges.put(
                                new Place(
                                        new RelationName(row.string(1), row.string(2)),
                                        row.integer(3),
                                        row.bool(4)),
                                JsonTexts.map(row.string(5))));
        return ranges;
    }

    private void tellHidden() {
        List<String> tables =
                session.query(HIDDEN, row -> row.string(1) + " (" + row.bigint(2) + ")");
        if (!tables.isEmpty()) {
            String more = tables.size() > NAMED ? " and " + (tables.size() - NAMED) + " more" : "";
            unseen.add(
                    "Columns that the role may not read, by table: "
                            + String.join(", ", tables.subList(0, Math.min(NAMED, tables.size())))
                            + more
                            + ".");
        }
    }
}
