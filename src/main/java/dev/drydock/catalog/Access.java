package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who owns an object and what others may do with it.
///
/// @param owner the owning role, or null when it is the usual one: the database's owner or the role that looks
/// @param grants the privileges, or null when they are those that PostgreSQL gives by itself
/// @param labels security labels by provider
/// @param extensions the extensions that the object goes with (`DEPENDS ON EXTENSION`)
public record Access(
        @Nullable String owner,
        @Nullable SortedSet<Grant> grants,
        SortedMap<String, String> labels,
        SortedSet<String> extensions) {

    /// What an object has of which nothing else is said.
    public static final Access USUAL = new Access(null, null, new TreeMap<>());

    /// What goes with no extension.
    public Access(
            @Nullable String owner,
            @Nullable SortedSet<Grant> grants,
            SortedMap<String, String> labels) {
        this(owner, grants, labels, new TreeSet<>());
    }

    public Access {
        grants = grants == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(grants));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        extensions = Collections.unmodifiableSortedSet(new TreeSet<>(extensions));
    }

    /// What is said instead of this access, and of it what is not said: owner, privileges and labels each for itself.
    Access replacedBy(Access said) {
        return new Access(
                said.owner == null ? owner : said.owner,
                said.grants == null ? grants : said.grants,
                said.labels.isEmpty() ? labels : said.labels,
                said.extensions.isEmpty() ? extensions : said.extensions);
    }

    /// The same with other privileges.
    public Access withGrants(@Nullable SortedSet<Grant> newGrants) {
        return new Access(owner, newGrants, labels, extensions);
    }
}
