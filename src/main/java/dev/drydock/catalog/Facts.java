package dev.drydock.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was measured or estimated about a live database's relations; never part of a comparison of schemas.
///
/// @param relations facts by the address of the table or materialized view
/// @param rewriting columns whose wanted type was tried in a sandbox, where it meant writing the table anew
/// @param overSuccessors how materialized views are to be defined over second columns, as a server in a sandbox has written it
/// @param speed how fast its server is taken to be
public record Facts(
        SortedMap<ObjectAddress, RelationFacts> relations,
        SortedSet<ObjectAddress> rewriting,
        SortedMap<ObjectAddress, OverSuccessors> overSuccessors,
        Speed speed) {
    public static final Facts NONE = new Facts(new TreeMap<>());

    private static final long LARGE_ROWS = 100_000;
    private static final long LARGE_BYTES = 64L << 20;

    public Facts {
        relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
        rewriting = Collections.unmodifiableSortedSet(new TreeSet<>(rewriting));
        overSuccessors = Collections.unmodifiableSortedMap(new TreeMap<>(overSuccessors));
    }

    /// A materialized view over the columns that are to take the place of others.
    ///
    /// @param definition what the view shows, with the second columns under the names that they have until they take over
    /// @param columns all those whose second ones it reads
    public record OverSuccessors(String definition, SortedSet<ObjectAddress> columns) {
        public OverSuccessors {
            columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
        }
    }

    /// Facts without any about columns.
    public Facts(SortedMap<ObjectAddress, RelationFacts> relations) {
        this(relations, new TreeSet<>(), new TreeMap<>(), Speed.TYPICAL);
    }

    /// The same facts, with what was tried of columns.
    public Facts withRewriting(SortedSet<ObjectAddress> columns) {
        return new Facts(relations, columns, overSuccessors, speed);
    }

    /// The same facts, with what a sandbox has written of materialized views.
    public Facts withOverSuccessors(SortedMap<ObjectAddress, OverSuccessors> views) {
        return new Facts(relations, rewriting, views, speed);
    }

    /// The same facts of a server that is so fast.
    public Facts withSpeed(Speed other) {
        return new Facts(relations, rewriting, overSuccessors, other);
    }

    /// Whether going through all of the relation takes so long that nobody should wait for it.
    public boolean isLarge(ObjectAddress relation) {
        RelationFacts facts = of(relation);
        return facts.rows() >= LARGE_ROWS || facts.bytes() >= LARGE_BYTES;
    }

    /// Whether the relation is large, or nobody knows how large it is.
    public boolean mayBeLarge(ObjectAddress relation) {
        RelationFacts facts = of(relation);
        return isLarge(relation) || (facts.rows() < 0 && facts.bytes() < 0);
    }

    public RelationFacts of(ObjectAddress relation) {
        return relations.getOrDefault(relation, RelationFacts.UNKNOWN);
    }

    /// Facts about one relation.
    ///
    /// @param rows the planner's estimate (`reltuples`), -1 when the relation was never analyzed
    /// @param bytes size on disk with indexes and TOAST, -1 when unknown
    /// @param writesPerSecond rows inserted, updated and deleted in a second, on average since the server counts; -1 when unknown
    /// @param ownBytes size on disk without indexes, -1 when unknown
    /// @param usage how often statements use it
    public record RelationFacts(
            long rows, long bytes, double writesPerSecond, long ownBytes, Usage usage) {
        public static final RelationFacts UNKNOWN = new RelationFacts(-1, -1);

        /// Facts of a relation of which nobody counted the writes.
        public RelationFacts(long rows, long bytes) {
            this(rows, bytes, -1);
        }

        /// Facts of a relation of which nobody counted the reads.
        public RelationFacts(long rows, long bytes, double writesPerSecond) {
            this(rows, bytes, writesPerSecond, -1, Usage.UNKNOWN);
        }

        /// The same facts with another use.
        public RelationFacts withUsage(Usage other) {
            return new RelationFacts(rows, bytes, writesPerSecond, ownBytes, other);
        }

        /// Rows and size for people, such as `about 184 300 rows, 41 MB`; nothing when the rows are not known.
        public String words() {
            return rows < 0 ? "" : rowWords() + (bytes < 0 ? "" : ", " + size(bytes));
        }

        /// The rows alone; nothing when they are not known.
        public String rowWords() {
            return rows < 0 ? "" : "about " + grouped(rows) + (rows == 1 ? " row" : " rows");
        }
    }

    /// The same facts, with those of one relation under another name as well.
    public Facts alsoAs(ObjectAddress before, ObjectAddress after) {
        if (!relations.containsKey(before)) {
            return this;
        }
        SortedMap<ObjectAddress, RelationFacts> more = new TreeMap<>(relations);
        more.put(after, of(before));
        return new Facts(more, rewriting, overSuccessors, speed);
    }

    /// A number with thin spaces between groups of three digits.
    public static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, '\u2009');
        }
        return digits.toString();
    }

    /// A number of bytes with its unit, two or three digits.
    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1024 && unit < 3) {
            value /= 1024;
            unit++;
        }
        return String.format(
                Locale.ROOT,
                value < 10 ? "%.1f %s" : "%.0f %s",
                value,
                List.of("kB", "MB", "GB", "TB").get(unit));
    }
}
