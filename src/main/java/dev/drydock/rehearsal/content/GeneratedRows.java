package dev.drydock.rehearsal.content;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Rows that are made up: they fit types, NOT NULL, keys, foreign keys, partitions and most checks. Which values satisfy a check is asked
/// of the server; what cannot be filled is said, table by table.
///
/// @param rows how many each table gets; the partitions of a table share them
public record GeneratedRows(long rows) implements Filling {
    private static final int TRIES_MAX = 400;

    public GeneratedRows {
        if (rows < 1) {
            throw new IllegalArgumentException("a table gets at least one row");
        }
    }

    @Override
    public Content fill(Session session) {
        Work work = new Work(rows, session);
        Quiet.during(session, work.leftOut, () -> FillTable.read(session).forEach(work::fill));
        Quiet.settle(session, work.leftOut);
        return new Content("generated", work.filled, work.leftOut);
    }

    private static final class Work {
        private final long rows;
        private final Session session;
        private final SortedMap<String, Long> filled = new TreeMap<>();
        private final List<String> leftOut = new ArrayList<>();

        Work(long rows, Session session) {
            this.rows = rows;
            this.session = session;
        }

        /// The values of a row, column by column, and where they are from.
        private record Shape(Map<Integer, String> values, String from) {}

        void fill(FillTable table) {
            long wanted = Math.max(1, rows / table.family());
            Shape shape = shape(table, wanted);
            if (shape == null) {
                return;
            }
            List<FillColumn> written =
                    table.columns().stream()
                            .filter(column -> shape.values().containsKey(column.number()))
                            .toList();
            String sql =
                    "INSERT INTO "
                            + table.name()
                            + (written.isEmpty()
                                    ? ""
                                    : " ("
                                            + written.stream()
                                                    .map(FillColumn::name)
                                                    .collect(Collectors.joining(", "))
                                            + ")")
                            + " SELECT "
                            + written.stream()
                                    .map(column -> value(shape, column))
                                    .collect(Collectors.joining(", "))
                            + " FROM "
                            + shape.from();
            try {
                filled.put(table.name(), session.update(sql));
            } catch (PgException e) {
                none(table, e.error().message());
            }
        }

        private static String value(Shape shape, FillColumn column) {
            return Objects.requireNonNull(shape.values().get(column.number()));
        }

        private void none(FillTable table, String why) {
            filled.put(table.name(), 0L);
            leftOut.add(table.name() + " has no rows: " + why);
        }

        private @Nullable Shape shape(FillTable table, long wanted) {
            StringBuilder from =
                    new StringBuilder("generate_series(1, " + wanted + "::bigint) AS g (i)");
            Map<Integer, String> values = new LinkedHashMap<>();
            Map<Integer, FillColumn> columns = new HashMap<>();
            table.columns().forEach(column -> columns.put(column.number(), column));
            for (int i = 0; i < table.references().size(); i++) {
                String problem = refer(table, i, columns, values, from);
                if (problem != null) {
                    none(table, problem);
                    return null;
                }
            }
            Map<Integer, List<String>> candidates = new LinkedHashMap<>();
            for (FillColumn column : table.columns()) {
                if (values.containsKey(column.number()) || column.counted()) {
                    continue;
                }
                List<String> fitting = Values.of(column, hints(table, column));
                if (fitting.isEmpty()) {
                    none(
                            table,
                            "no value of type " + column.type() + " is known for " + column.name());
                    return null;
                }
                candidates.put(column.number(), fitting);
                values.put(column.number(), fitting.getFirst());
            }
            Shape shape = new Shape(values, from.toString());
            return satisfy(table, shape, candidates) ? shape : null;
        }

        private static List<String> hints(FillTable table, FillColumn column) {
            List<String> hints =
                    new ArrayList<>(
                            table.checks().stream()
                                    .filter(check -> check.columns().contains(column.number()))
                                    .map(FillTable.Check::expression)
                                    .toList());
            hints.addAll(column.domainChecks());
            return hints;
        }

        /// Lets a foreign key's columns walk over the rows that it points at.
        ///
        /// @return what is in the way, or null
        private @Nullable String refer(
                FillTable table,
                int number,
                Map<Integer, FillColumn> columns,
                Map<Integer, String> values,
                StringBuilder from) {
            FillTable.Reference reference = table.references().get(number);
            List<Integer> open =
                    reference.columns().stream().filter(each -> !values.containsKey(each)).toList();
            boolean writable = open.stream().allMatch(columns::containsKey);
            long there =
                    open.isEmpty() || !writable
                            ? 0
                            : session.queryOne(
                                    "SELECT count(*) FROM " + reference.tableName(),
                                    row -> row.bigint(1));
            if (open.isEmpty() || !writable) {
                return null;
            }
            if (there == 0) {
                boolean mayBeNull =
                        open.stream()
                                .noneMatch(each ->
                                        Objects.requireNonNull(columns.get(each)).notNull());
                if (!mayBeNull) {
                    return "there is no row in " + reference.tableName() + " to point at";
                }
                open.forEach(each ->
                        values.put(
                                each, "NULL::" + Objects.requireNonNull(columns.get(each)).type()));
                return null;
            }
            String name = "r" + number;
            from.append(" JOIN (SELECT row_number() OVER () - 1 AS n");
            for (int i = 0; i < reference.targets().size(); i++) {
                from.append(", ").append(reference.targets().get(i)).append(" AS c").append(i);
            }
            from.append(" FROM ")
                    .append(reference.tableName())
                    .append(") AS ")
                    .append(name)
                    .append(" ON ")
                    .append(name)
                    .append(".n = (g.i - 1) % ")
                    .append(there);
            for (int i = 0; i < reference.columns().size(); i++) {
                int column = reference.columns().get(i);
                String other = name + ".c" + i;
                String known = values.putIfAbsent(column, other);
                if (known != null) {
                    from.append(" AND ").append(other).append(" = ").append(known);
                }
            }
            return null;
        }

        /// Changes values until all checks hold for all rows.
        private boolean satisfy(
                FillTable table, Shape shape, Map<Integer, List<String>> candidates) {
            for (FillColumn column : table.columns()) {
                boolean ofDomain = !column.domainChecks().isEmpty();
                if (ofDomain && candidates.containsKey(column.number())) {
                    choose(table, shape, candidates, List.of(column.number()), List.of());
                }
            }
            List<FillTable.Check> before = new ArrayList<>();
            for (FillTable.Check check : table.checks()) {
                before.add(check);
                List<Integer> free =
                        check.columns().stream().filter(candidates::containsKey).toList();
                if (!choose(table, shape, candidates, free, before)) {
                    none(table, "no values were found for CHECK (" + check.expression() + ")");
                    return false;
                }
            }
            return true;
        }

        /// Goes through the values of some columns, the first column fastest, until the checks hold.
        private boolean choose(
                FillTable table,
                Shape shape,
                Map<Integer, List<String>> candidates,
                List<Integer> free,
                List<FillTable.Check> checks) {
            if (holds(table, shape, free, checks)) {
                return true;
            }
            Map<Integer, String> saved = new HashMap<>(shape.values());
            int[] at = new int[free.size()];
            for (int tries = 0; tries < TRIES_MAX; tries++) {
                if (!next(at, free, candidates)) {
                    break;
                }
                for (int i = 0; i < at.length; i++) {
                    shape.values()
                            .put(
                                    free.get(i),
                                    Objects.requireNonNull(candidates.get(free.get(i))).get(at[i]));
                }
                if (holds(table, shape, free, checks)) {
                    return true;
                }
            }
            shape.values().putAll(saved);
            return false;
        }

        private static boolean next(
                int[] at, List<Integer> free, Map<Integer, List<String>> candidates) {
            for (int i = 0; i < at.length; i++) {
                at[i]++;
                if (at[i] < Objects.requireNonNull(candidates.get(free.get(i))).size()) {
                    return true;
                }
                at[i] = 0;
            }
            return false;
        }

        private boolean holds(
                FillTable table, Shape shape, List<Integer> free, List<FillTable.Check> checks) {
            List<FillColumn> read =
                    table.columns().stream()
                            .filter(column ->
                                    free.contains(column.number())
                                            || checks.stream()
                                                    .anyMatch(check ->
                                                            check.columns()
                                                                    .contains(column.number())))
                            .toList();
            if (read.isEmpty()) {
                return true;
            }
            String columns =
                    read.stream()
                            .map(column ->
                                    shape.values()
                                                    .getOrDefault(
                                                            column.number(),
                                                            "g.i::" + column.type())
                                            + " AS "
                                            + column.name())
                            .collect(Collectors.joining(", "));
            String all =
                    checks.isEmpty()
                            ? "true"
                            : checks.stream()
                                    .map(check -> "(" + check.expression() + ") IS NOT FALSE")
                                    .collect(Collectors.joining(" AND "));
            String given =
                    read.stream()
                            .filter(FillColumn::notNull)
                            .map(column -> " AND " + column.name() + " IS NOT NULL")
                            .collect(Collectors.joining());
            try {
                return session.queryOne(
                        "SELECT count(*) > 0 AND bool_and("
                                + all
                                + given
                                + ") FROM (SELECT "
                                + columns
                                + " FROM "
                                + shape.from()
                                + ") AS made",
                        row -> row.bool(1));
            } catch (PgException e) {
                return false;
            }
        }
    }
}
