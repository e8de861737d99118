package dev.drydock.catalog;

/// How often a relation is used in a second, on average.
///
/// @param reads statements that read it, -1 when unknown
/// @param writes statements that write to it, -1 when unknown
/// @param isCounted whether statements were counted (`pg_stat_statements`); else reads are scans of the relation or an index, and
///     writes are rows, so that a statement may count several times
public record Usage(double reads, double writes, boolean isCounted) {
    public static final Usage UNKNOWN = new Usage(-1, -1, false);

    public boolean isKnown() {
        return reads >= 0 && writes >= 0;
    }

    /// The use of both together.
    public Usage plus(Usage other) {
        return new Usage(
                Math.max(0, reads) + Math.max(0, other.reads),
                Math.max(0, writes) + Math.max(0, other.writes),
                isCounted && other.isCounted);
    }
}
