package dev.drydock.catalog;

import java.util.List;

/// Something that the database has and a `Catalog` does not model: counted and named, never touched.
///
/// @param what PostgreSQL's word for it in the plural, such as `rules`
/// @param names the objects' identities, sorted, at most some hundred
public record Unmodelled(String what, int count, List<String> names) {
    /// What `what` says of user mappings whose password is not read.
    public static final String MAPPING_PASSWORDS = "passwords of user mappings";

    public Unmodelled {
        names = List.copyOf(names);
    }
}
