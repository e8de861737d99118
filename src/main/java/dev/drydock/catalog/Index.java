package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// An index that does not stand behind a constraint.
///
/// @param table the table or materialized view it is on
/// @param definition what `pg_get_indexdef` says from USING on, without storage parameters
/// @param options storage parameters
/// @param statistics statistics targets by the number of the expression's column, from 1
/// @param parent the index of the partitioned table that this one is attached to
/// @param onlyParent whether this index of a partitioned table does not cover all partitions (it is not valid then)
/// @param age the place among all indexes of the table in the order in which they were made, from 1; told, never compared. The server
/// looks at the older one first where two would do
public record Index(
        ObjectAddress address,
        ObjectAddress table,
        boolean unique,
        String definition,
        SortedMap<String, String> options,
        @Nullable String tablespace,
        SortedMap<Integer, Integer> statistics,
        boolean valid,
        @Nullable ObjectAddress parent,
        boolean onlyParent,
        int age,
        @Nullable String comment)
        implements DbObject {
    public Index {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        statistics = Collections.unmodifiableSortedMap(new TreeMap<>(statistics));
    }

    @Override
    public DbObject essence() {
        return new Index(
                address,
                table,
                unique,
                definition,
                options,
                tablespace,
                statistics,
                valid,
                parent,
                onlyParent,
                0,
                comment);
    }

    /// The definition with a clause in its place, which is before WHERE.
    ///
    /// @param addition what comes after the columns, each clause after a space
    public String definitionWith(String addition) {
        int where = clause(definition, " WHERE ");
        return where < 0
                ? definition + addition
                : definition.substring(0, where) + addition + definition.substring(where);
    }

    /// Where a clause begins that stands outside of parentheses and quotes, or -1.
    public static int clause(String definition, String words) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < definition.length(); i++) {
            char c = definition.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (depth == 0 && definition.startsWith(words, i)) {
                return i;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return -1;
    }
}
