package dev.drydock.catalog;

import java.util.Comparator;

/// A row of `pg_depend` between two modelled objects: the dependent cannot exist without what it refers to.
public record Dependency(ObjectAddress dependent, ObjectAddress referenced)
        implements Comparable<Dependency> {
    private static final Comparator<Dependency> ORDER =
            Comparator.comparing(Dependency::dependent).thenComparing(Dependency::referenced);

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
