package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.lint.Obstacle;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks in a live database whether rows that are there are in a migration's way. It only reads, takes no lock that anybody waits for, and
/// gives up a table that takes too long.
public final class StandingRows {
    /// Each demand is looked at for no longer than this.
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private static final long COUNTED_MAX = 10_000;

    private StandingRows() {}

    /// What is in the way, or could not be looked at.
    ///
    /// @param live the schema of the live database, before renames
    public static List<Obstacle> look(Session session, Catalog live, List<RowDemand> demands) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (RowDemand demand : demands) {
            if (isThere(demand, live)) {
                Obstacle obstacle = look(session, demand);
                if (obstacle != null) {
                    obstacles.add(obstacle);
                }
            }
        }
        return obstacles;
    }

    /// Columns that the migration makes or renames have no values yet, or have them under another name.
    private static boolean isThere(RowDemand demand, Catalog live) {
        return demand.columns().stream()
                .allMatch(name -> live.find(demand.table().column(name)) instanceof Column);
    }

    private static @Nullable Obstacle look(Session session, RowDemand demand) {
        session.begin();
        try {
            session.execute(
                    "SET TRANSACTION READ ONLY; SET LOCAL search_path = '';"
                            + " SET LOCAL lock_timeout = '300ms';"
                            + " SET LOCAL statement_timeout = "
                            + LIMIT.toMillis());
            return switch (demand.how()) {
                case RowDemand.How.Count count -> counted(session, demand, count);
                case RowDemand.How.Convert convert -> {
                    session.execute(conversion(demand, convert));
                    yield null;
                }
            };
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return refused(demand, e.error());
        } finally {
            session.rollback();
        }
    }

    private static @Nullable Obstacle counted(
            Session session, RowDemand demand, RowDemand.How.Count count) {
        long rows =
                session.count(
                        "SELECT count(*) FROM ("
                                + count.query()
                                + " LIMIT "
                                + (COUNTED_MAX + 1)
                                + ") counted");
        if (rows == 0) {
            return null;
        }
        String words =
                rows > COUNTED_MAX
                        ? "More than " + Facts.grouped(COUNTED_MAX) + " " + count.many()
                        : Facts.grouped(rows) + " " + (rows == 1 ? count.one() : count.many());
        return new Obstacle(demand.about(), demand.table(), true, words, count.query());
    }

    private static String conversion(RowDemand demand, RowDemand.How.Convert convert) {
        return "DO $drydock$ DECLARE one record; wanted "
                + convert.type()
                + "; BEGIN FOR one IN SELECT "
                + convert.value()
                + " AS value FROM "
                + demand.table().sql()
                + " WHERE "
                + Identifier.quote(demand.columns().getFirst())
                + " IS NOT NULL LOOP wanted := one.value; END LOOP; END $drydock$";
    }

    /// An error about data is what ALTER TABLE would say; any other means that nobody could look.
    private static Obstacle refused(RowDemand demand, PgError error) {
        String column = demand.about().words();
        boolean data =
                demand.how() instanceof RowDemand.How.Convert
                        && (error.sqlState().startsWith("22") || error.sqlState().startsWith("23"));
        return new Obstacle(
                demand.about(),
                demand.table(),
                data,
                data
                        ? "A value of " + column + " can't have the wanted type: " + error.message()
                        : "Whether rows of "
                                + demand.table().words()
                                + " are in the way of "
                                + column
                                + " was not seen: "
                                + why(error),
                demand.how() instanceof RowDemand.How.Count count ? count.query() : "");
    }

    private static String why(PgError error) {
        return error.sqlState().equals("57014")
                ? "it took longer than " + LIMIT.toSeconds() + " s"
                : error.message();
    }
}
