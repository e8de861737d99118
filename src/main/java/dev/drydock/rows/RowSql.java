package dev.drydock.rows;

import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the queries for rows. Columns are always written with the relation's alias: alone, a name in ORDER BY could mean an output
/// column.
final class RowSql {
    /// A query with `?` for its parameters, in order.
    record Query(String sql, List<@Nullable Object> parameters) {}

    /// What rows are sorted by: the query's columns, then what tells rows apart.
    private record Term(String expression, String type, boolean descending, boolean nullable) {}

    private final RelationColumns columns;
    private final RowQuery query;
    private final Page.Walk walk;
    private final List<Term> terms;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    RowSql(RelationColumns columns, RowQuery query, Page.Walk walk) {
        this.columns = columns;
        this.query = query;
        this.walk = walk;
        this.terms = terms();
    }

    /// How many values stand behind the cells: those that tell where the next page begins.
    int markCount() {
        return terms.size();
    }

    /// How many of them, at the end, are the row's key.
    int keyCount() {
        return terms.size() - query.sort().size();
    }

    /// Whether rows come in the order of their places without being sorted; the server must then not use an index.
    boolean isByPlaceAlone() {
        return walk instanceof Page.Walk.ByPlace && query.sort().isEmpty();
    }

    /// The query for a page.
    ///
    /// @param after where the page before ended, or null for the first
    Query page(@Nullable List<@Nullable String> after, long offset, int rowsMax) {
        List<String> conditions = filters();
        if (after != null && !terms.isEmpty() && !(walk instanceof Page.Walk.ByOffset)) {
            conditions.add(after(after));
        }
        String sql =
                "SELECT "
                        + outputs()
                        + from()
                        + where(conditions)
                        + orderBy()
                        + " LIMIT "
                        + rowsMax;
        boolean counted = walk instanceof Page.Walk.ByOffset && offset > 0;
        return new Query(counted ? sql + " OFFSET " + offset : sql, parameters);
    }

    /// The query for the number of rows.
    Query count() {
        return new Query("SELECT count(*)" + from() + where(filters()), parameters);
    }

    /// All rows, without a limit; for asking what the planner expects.
    Query all() {
        return new Query("SELECT 1" + from() + where(filters()), parameters);
    }

    /// The query for one whole value.
    Query value(RowKey key, String column) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String name = key.columns().get(i);
            boolean place = name.equals("ctid");
            conditions.add(
                    (place ? "r.ctid" : expression(name))
                            + " = "
                            + parameter(
                                    key.values().get(i),
                                    place ? "tid" : columns.column(name).type()));
        }
        return new Query(
                "SELECT "
                        + expression(columns.column(column).name())
                        + "::text"
                        + from()
                        + where(conditions),
                parameters);
    }

    private List<Term> terms() {
        List<Term> found = new ArrayList<>();
        for (RowQuery.Sort sort : query.sort()) {
            RelationColumns.Found column = columns.column(sort.column());
            found.add(
                    new Term(
                            expression(column.name()),
                            column.type(),
                            sort.descending(),
                            column.nullable()));
        }
        switch (walk) {
            case Page.Walk.ByKey key ->
                    key.columns()
                            .forEach(name ->
                                    found.add(
                                            new Term(
                                                    expression(name),
                                                    columns.column(name).type(),
                                                    false,
                                                    false)));
            case Page.Walk.ByPlace place -> found.add(new Term("r.ctid", "tid", false, false));
            case Page.Walk.ByOffset offset -> {}
        }
        return found;
    }

    /// One character more than is shown tells whether there is more. One output for each column: there can be 1,600 of them and no
    /// more than 1,664 outputs.
    private String outputs() {
        List<String> outputs = new ArrayList<>();
        for (RelationColumns.Found column : columns.columns()) {
            outputs.add(
                    "pg_catalog.left("
                            + expression(column.name())
                            + "::text, "
                            + (Page.TEXT_MAX + 1)
                            + ")");
        }
        terms.forEach(term -> outputs.add(term.expression() + "::text"));
        return String.join(", ", outputs);
    }

    private String from() {
        return " FROM " + columns.relation().sql() + " AS r";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private String orderBy() {
        if (terms.isEmpty() || isByPlaceAlone()) {
            return "";
        }
        return terms.stream()
                .map(term -> term.expression() + (term.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private List<String> filters() {
        List<String> conditions = new ArrayList<>();
        for (RowQuery.Filter filter : query.filters()) {
            RelationColumns.Found column = columns.column(filter.column());
            String expression = expression(column.name());
            conditions.add(
                    switch (filter.comparison()) {
                        case EQUAL -> expression + " = " + parameter(filter.value(), column.type());
                        case NOT_EQUAL ->
                                expression + " <> " + parameter(filter.value(), column.type());
                        case LESS -> expression + " < " + parameter(filter.value(), column.type());
                        case GREATER ->
                                expression + " > " + parameter(filter.value(), column.type());
                        case CONTAINS ->
                                expression
                                        + "::text ILIKE "
                                        + parameter(pattern(filter.value()), "text");
                        case IS_NULL -> expression + " IS NULL";
                        case IS_NOT_NULL -> expression + " IS NOT NULL";
                    });
        }
        return conditions;
    }

    private static String pattern(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /// A condition for the rows behind a mark. A comparison of whole rows is what an index understands best; it needs terms of one
    /// direction and without NULLs.
    private String after(List<@Nullable String> mark) {
        boolean plain =
                terms.stream()
                        .noneMatch(term ->
                                term.nullable()
                                        || term.descending() != terms.getFirst().descending());
        return plain ? rowAfter(mark) : termsAfter(mark);
    }

    private String rowAfter(List<@Nullable String> mark) {
        List<String> expressions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            expressions.add(terms.get(i).expression());
            values.add(parameter(mark.get(i), terms.get(i).type()));
        }
        String sign = terms.getFirst().descending() ? " < " : " > ";
        return terms.size() == 1
                ? expressions.getFirst() + sign + values.getFirst()
                : "("
                        + String.join(", ", expressions)
                        + ")"
                        + sign
                        + "("
                        + String.join(", ", values)
                        + ")";
    }

    private String termsAfter(List<@Nullable String> mark) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).descending() && mark.get(i) == null) {
                continue; // Nothing comes behind NULL.
            }
            List<String> all = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                all.add(same(terms.get(j), mark.get(j)));
            }
            all.add(behind(terms.get(i), mark.get(i)));
            ways.add("(" + String.join(" AND ", all) + ")");
        }
        return ways.isEmpty() ? "false" : "(" + String.join(" OR ", ways) + ")";
    }

    private String same(Term term, @Nullable String value) {
        return value == null
                ? term.expression() + " IS NULL"
                : term.expression() + " = " + parameter(value, term.type());
    }

    /// NULLs come last, or first when the order is descending.
    private String behind(Term term, @Nullable String value) {
        if (term.descending()) {
            return value == null
                    ? term.expression() + " IS NOT NULL"
                    : term.expression() + " < " + parameter(value, term.type());
        }
        String greater = term.expression() + " > " + parameter(value, term.type());
        return term.nullable() ? "(" + greater + " OR " + term.expression() + " IS NULL)" : greater;
    }

    private String parameter(@Nullable String value, String type) {
        parameters.add(value);
        return "CAST(? AS " + wide(type) + ")";
    }

    private static String expression(String column) {
        return "r." + Identifier.quote(column);
    }

    /// The type without its length: a cast to `character varying(3)` would cut what somebody looks for.
    static String wide(String type) {
        if (type.contains("\"") || type.startsWith("bit(")) {
            return type;
        }
        return type.replaceFirst("^character\\([0-9]+\\)", "bpchar")
                .replaceFirst("\\([0-9, -]+\\)", "");
    }
}
