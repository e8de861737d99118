package dev.drydock.lint;

import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the planner makes of an application's queries before a migration and after it, at the size of the live database.
///
/// @param arrived queries that can be planned only after it, as those of a new table
/// @param made indexes that the migration makes to be read by, so none that keeps values unique
/// @param gone indexes that are not there any longer
/// @param large tables that nobody wants to read as a whole
public record Workload(
        List<Query> queries,
        List<Side> arrived,
        SortedSet<ObjectAddress> made,
        SortedSet<ObjectAddress> gone,
        SortedSet<ObjectAddress> large) {
    /// Nobody has said what the application asks.
    public static final Workload NONE =
            new Workload(List.of(), List.of(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public Workload {
        queries = List.copyOf(queries);
        arrived = List.copyOf(arrived);
        made = Collections.unmodifiableSortedSet(new TreeSet<>(made));
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
        large = Collections.unmodifiableSortedSet(new TreeSet<>(large));
    }

    /// The queries that can be planned before and after.
    public List<Query> planned() {
        return queries.stream().filter(query -> query.after() != null).toList();
    }

    /// What they are all planned as afterwards.
    public Stream<Side> after() {
        return Stream.concat(
                queries.stream().map(Query::after).filter(Objects::nonNull), arrived.stream());
    }

    /// One query.
    ///
    /// @param name where it comes from, such as `orders.sql, line 3`
    /// @param after null when it can't be planned any longer
    /// @param problem the server's words when it can't; else nothing
    public record Query(String name, Side before, @Nullable Side after, String problem) {
        private static final double NOTABLE = 0.01;

        /// Whether the planner takes it for dearer than before, by more than a hundredth.
        public boolean isWorse() {
            return after != null && after.cost() > before.cost() * (1 + NOTABLE);
        }

        /// Whether it is planned in another way.
        public boolean isPlannedOtherwise() {
            return after != null && !after.shape().equals(before.shape());
        }
    }

    /// A query on one side.
    ///
    /// @param cost as EXPLAIN tells it
    /// @param shape the same for plans that do the same with the same relations
    /// @param indexes that it reads
    /// @param scanned tables that it reads as a whole
    /// @param relations all tables that it reads
    public record Side(
            double cost,
            String shape,
            SortedSet<ObjectAddress> indexes,
            SortedSet<ObjectAddress> scanned,
            SortedSet<ObjectAddress> relations) {
        public Side {
            indexes = Collections.unmodifiableSortedSet(new TreeSet<>(indexes));
            scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
            relations = Collections.unmodifiableSortedSet(new TreeSet<>(relations));
        }

        /// What a finding about the query as a whole is about: the first table, or the schema public where it reads none.
        public ObjectAddress about() {
            return relations.isEmpty() ? ObjectAddress.schema("public") : relations.first();
        }
    }
}
