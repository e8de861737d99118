package dev.drydock.catalog;

/// A row of `pg_depend` between two modelled objects: the dependent cannot exist without what it refers to.
public record Dependency(ObjectAddress dependent, ObjectAddress referenced)
        implements Comparable<Dependency> {
    @Override
    public int compareTo(Dependency other) {
        int order = dependent.compareTo(other.dependent);
        return order == 0 ? referenced.compareTo(other.referenced) : order;
    }
}
