package dev.drydock.catalog.statistics;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All that the planner of one database goes by, as far as the role that read it may see it.
///
/// @param version the server's version as `server_version_num` tells it, such as 180006
/// @param locale how the database compares text
/// @param settings the planner's settings by name, as they were for the role that read them
/// @param relations tables, materialized views, indexes: how large each is
/// @param indexes what stands on the first page of each index, and its ends
/// @param columns statistics of columns and of expressions of indexes
/// @param extended the statistics of `CREATE STATISTICS`
/// @param unseen what the role could not read, for people
public record Statistics(
        int version,
        DatabaseLocale locale,
        SortedMap<String, String> settings,
        List<RelationSize> relations,
        List<IndexShape> indexes,
        List<ColumnStatistics> columns,
        List<ExtendedStatistics> extended,
        List<String> unseen) {
    public Statistics {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        relations = List.copyOf(relations);
        indexes = List.copyOf(indexes);
        columns = List.copyOf(columns);
        extended = List.copyOf(extended);
        unseen = List.copyOf(unseen);
    }

    public int majorVersion() {
        return version / 10_000;
    }

    /// The same with other relations and indexes.
    public Statistics with(List<RelationSize> sizes, List<IndexShape> shapes) {
        return new Statistics(version, locale, settings, sizes, shapes, columns, extended, unseen);
    }

    /// How many pages a relation has; 0 when nothing is known of it.
    public long pagesOf(RelationName relation) {
        return relations.stream()
                .filter(size -> size.relation().equals(relation))
                .mapToLong(RelationSize::pages)
                .sum();
    }

    /// The same without the values of some relations: how often values occur and how they are spread is gone with them, what is only a
    /// number stays. Statistics of `CREATE STATISTICS` keep what holds no values.
    ///
    /// @param hidden whether a relation's values are to be left out
    public Statistics withoutValues(Predicate<RelationName> hidden) {
        return new Statistics(
                version,
                locale,
                settings,
                relations,
                indexes.stream()
                        .map(index -> hidden.test(index.table()) ? index.withoutEnds() : index)
                        .toList(),
                columns.stream()
                        .map(column ->
                                hidden.test(column.table()) ? column.withoutValues() : column)
                        .toList(),
                extended.stream()
                        .map(object ->
                                hidden.test(object.table()) ? object.withoutValues() : object)
                        .toList(),
                unseen);
    }
}
