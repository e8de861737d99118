package dev.drydock.catalog.statistics;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;

/// What ANALYZE found for an object of `CREATE STATISTICS`.
///
/// @param inherited whether child tables are included (since 15)
/// @param distinct how many combinations there are
/// @param dependencies how far columns determine another
/// @param commonValues the list of common combinations as the server stores it, in hexadecimal digits; null when there is none, when the
///     role may not read it, or when it holds values of types that another server numbers in another way
/// @param expressions the statistics of its expressions, in their order; null where there is none
public record ExtendedStatistics(
        RelationName object,
        RelationName table,
        boolean inherited,
        List<Combination> distinct,
        List<Combination> dependencies,
        @Nullable String commonValues,
        List<Expression> expressions) {
    public ExtendedStatistics {
        distinct = List.copyOf(distinct);
        dependencies = List.copyOf(dependencies);
        expressions = List.copyOf(expressions);
    }

    /// A number for some columns.
    ///
    /// @param columns names; `#1` is the object's first expression. The last one is the one that the others determine
    public record Combination(List<String> columns, double value) {
        public Combination {
            columns = List.copyOf(columns);
        }
    }

    /// The statistics of one expression, as view `pg_stats_ext_exprs` shows them.
    ///
    /// @param number counts from 1
    public record Expression(int number, SortedMap<String, String> values) {}

    /// The same without what was in the rows.
    public ExtendedStatistics withoutValues() {
        return new ExtendedStatistics(
                object,
                table,
                inherited,
                distinct,
                dependencies,
                null,
                expressions.stream()
                        .map(expression ->
                                new Expression(
                                        expression.number(),
                                        ColumnStatistics.without(expression.values())))
                        .toList());
    }
}
