package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// An installed extension. What belongs to it is not part of the catalog, but for the privileges on it.
///
/// @param schema the schema that its objects are in
/// @param usual whether the server installs this version when none is said; told, never compared
/// @param members by a name without schemas: those with other privileges than the extension came with, and where there are default
/// privileges, all
/// @param relations the tables and views that it has brought; told, never compared
public record Extension(
        ObjectAddress address,
        String schema,
        String version,
        boolean usual,
        SortedMap<String, Member> members,
        SortedSet<ObjectAddress> relations,
        @Nullable String comment)
        implements DbObject {
    public Extension {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        relations = Collections.unmodifiableSortedSet(new TreeSet<>(relations));
    }

    /// Where its members are is told by its schema.
    @Override
    public DbObject essence() {
        SortedMap<String, Member> changed = new TreeMap<>();
        members.forEach((name, member) -> {
            if (!member.grants().equals(member.initial())) {
                changed.put(
                        name,
                        new Member(
                                member.kind(),
                                null,
                                "",
                                member.column(),
                                member.initial(),
                                member.grants()));
            }
        });
        return new Extension(address, schema, version, true, changed, new TreeSet<>(), comment);
    }

    /// The same extension, installed by saying its version or not.
    public Extension asUsual(boolean isUsual) {
        return new Extension(address, schema, version, isUsual, members, relations, comment);
    }

    /// Who may do what with an object of an extension.
    ///
    /// @param target how GRANT names it, such as `TYPE public.isbn`
    /// @param column the column of the target, where it is one's privileges
    /// @param initial what it came with
    /// @param grants what is in force
    public record Member(
            ObjectKind kind,
            @Nullable String schema,
            String target,
            @Nullable String column,
            SortedSet<Grant> initial,
            SortedSet<Grant> grants) {
        public Member {
            initial = Collections.unmodifiableSortedSet(new TreeSet<>(initial));
            grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
        }
    }
}
