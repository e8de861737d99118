package dev.drydock.rows;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads rows of tables, views and materialized views. Every question runs in a read-only transaction with a time limit.
public final class RowReader {
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(30);
    private static final Duration COUNT_LIMIT = Duration.ofMinutes(10);
    private static final Pattern EXPECTED_ROWS = Pattern.compile("rows=([0-9]+)");

    /// Where a session comes from for one question.
    private interface Lender {
        <T> T lend(Function<Session, T> question);
    }

    private final Lender lender;

    private RowReader(Lender lender) {
        this.lender = lender;
    }

    /// Reads with sessions borrowed from the pool, one for each question.
    public static RowReader of(Database database) {
        return new RowReader(
                new Lender() {
                    @Override
                    public <T> T lend(Function<Session, T> question) {
                        try (Session session = database.borrow()) {
                            return question.apply(session);
                        }
                    }
                });
    }

    /// Reads with one session, which must not be in a transaction block.
    public static RowReader of(Session session) {
        return new RowReader(
                new Lender() {
                    @Override
                    public <T> T lend(Function<Session, T> question) {
                        return question.apply(session);
                    }
                });
    }

    /// Begins to read a relation's rows; asks the server nothing yet.
    ///
    /// @throws IllegalArgumentException when the catalog has no such relation or column
    public RowPages open(Catalog catalog, ObjectAddress relation, RowQuery query) {
        return new RowPages(
                this,
                RelationColumns.of(catalog, relation),
                query,
                WalkChoice.of(catalog, relation));
    }

    /// Counts all rows that the query finds. May take long.
    ///
    /// @throws dev.drydock.postgres.PgException when the server refuses or it was stopped
    public long count(Catalog catalog, ObjectAddress relation, RowQuery query, StopSignal stop) {
        RowSql.Query sql = sql(catalog, relation, query).count();
        return ask(sql, COUNT_LIMIT, "", stop, row -> row.bigint(1)).getFirst();
    }

    /// How many rows the planner expects the query to find; takes no time.
    ///
    /// @throws dev.drydock.postgres.PgException when the server refuses
    public long estimatedRows(Catalog catalog, ObjectAddress relation, RowQuery query) {
        RowSql.Query all = sql(catalog, relation, query).all();
        RowSql.Query explain = new RowSql.Query("EXPLAIN " + all.sql(), all.parameters());
        String plan =
                ask(explain, PAGE_LIMIT, "", new StopSignal(), row -> row.string(1)).getFirst();
        Matcher matcher = EXPECTED_ROWS.matcher(plan);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /// Reads a whole value.
    ///
    /// @return null for NULL
    /// @throws RowGone when there is no such row any more
    /// @throws dev.drydock.postgres.PgException when the server refuses or it was stopped
    public @Nullable String value(
            Catalog catalog, ObjectAddress relation, RowKey key, String column, StopSignal stop)
            throws RowGone {
        RowSql.Query sql = sql(catalog, relation, RowQuery.ALL).value(key, column);
        List<Page.Cell> found =
                ask(sql, PAGE_LIMIT, "", stop, row -> new Page.Cell(row.text(1), false));
        if (found.isEmpty()) {
            throw new RowGone(relation, key);
        }
        return found.getFirst().text();
    }

    private static RowSql sql(Catalog catalog, ObjectAddress relation, RowQuery query) {
        return new RowSql(
                RelationColumns.of(catalog, relation), query, WalkChoice.of(catalog, relation));
    }

    /// Reads one page for `RowPages`.
    <T> List<T> page(
            RowSql.Query query, boolean byPlace, StopSignal stop, Session.RowReader<T> reader) {
        return ask(query, PAGE_LIMIT, byPlace ? BY_PLACE : "", stop, reader);
    }

    /// Makes the server walk through the file from its start to its end.
    private static final String BY_PLACE =
            """
            SET LOCAL synchronize_seqscans = off;
            SET LOCAL max_parallel_workers_per_gather = 0;
            SET LOCAL enable_indexscan = off;
            SET LOCAL enable_indexonlyscan = off;
            """;

    private <T> List<T> ask(
            RowSql.Query query,
            Duration limit,
            String settings,
            StopSignal stop,
            Session.RowReader<T> reader) {
        return lender.lend(session -> ask(session, query, limit, settings, stop, reader));
    }

    private static <T> List<T> ask(
            Session session,
            RowSql.Query query,
            Duration limit,
            String settings,
            StopSignal stop,
            Session.RowReader<T> reader) {
        session.begin();
        try {
            session.execute(
                    "SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = "
                            + limit.toMillis()
                            + "; SET LOCAL lock_timeout = '5s'; "
                            + settings);
            return stop.during(
                    session,
                    () -> session.query(query.sql(), reader, query.parameters().toArray()));
        } finally {
            session.rollback();
        }
    }
}
