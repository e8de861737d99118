package dev.drydock.migration.ddl;

import dev.drydock.catalog.Grant;
import dev.drydock.catalog.Grant.Grantee;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/// Who gave privileges, by the distance from the owner: a role passes on only what it has from somebody else.
final class Grantors {
    private Grantors() {}

    /// The grantors, those first from whom nobody else's grants come.
    static List<Grantee> lastFirst(SortedSet<Grant> grants) {
        return grants.stream()
                .map(Grant::by)
                .distinct()
                .sorted(
                        Comparator.<Grantee>comparingInt(
                                        by -> -distance(by, grants, new HashSet<>()))
                                .thenComparing(by -> by))
                .toList();
    }

    private static int distance(Grantee grantor, SortedSet<Grant> grants, Set<Grantee> seen) {
        if (grantor.equals(Grantee.OWNER) || !seen.add(grantor)) {
            return 0;
        }
        return 1
                + grants.stream()
                        .filter(grant -> grant.grantable() && grant.to().equals(grantor))
                        .mapToInt(grant -> distance(grant.by(), grants, seen))
                        .max()
                        .orElse(0);
    }
}
