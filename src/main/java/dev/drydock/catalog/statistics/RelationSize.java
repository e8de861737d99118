package dev.drydock.catalog.statistics;

/// How large a relation is.
///
/// @param kind `pg_class.relkind`
/// @param planPages `pg_class.relpages`, as the last VACUUM or ANALYZE saw it
/// @param planRows `pg_class.reltuples` as the server writes it, -1 when never analyzed
/// @param visiblePages `pg_class.relallvisible`
/// @param pages of the file at the moment, of 8 kB; the planner asks for it each time
public record RelationSize(
        RelationName relation,
        String kind,
        int planPages,
        String planRows,
        int visiblePages,
        long pages) {
    public boolean isIndex() {
        return kind.equals("i") || kind.equals("I");
    }

    /// How many rows the planner takes it to have: as dense as when it was analyzed; 0 when it never was.
    public double rows() {
        double counted = Double.parseDouble(planRows);
        return counted <= 0 || planPages == 0 ? 0 : counted / planPages * pages;
    }
}
