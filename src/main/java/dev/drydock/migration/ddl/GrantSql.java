package dev.drydock.migration.ddl;

import dev.drydock.catalog.Grant;
import dev.drydock.catalog.Grant.Grantee;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns two sets of privileges into the GRANT and REVOKE clauses that lead from one to the other, one for each grantee.
///
/// @param owner how to name the owner
/// @param all all privileges that there are, to say them shortly
/// @param suffix what stands behind each privilege, such as a column in parentheses, or nothing
/// @param on what the privileges are on, with ON
record GrantSql(String owner, List<String> all, String suffix, String on) {

    /// The statements without what stands before GRANT and REVOKE.
    List<String> between(SortedSet<Grant> before, SortedSet<Grant> after) {
        List<String> clauses = new ArrayList<>(revoked(before, after));
        clauses.addAll(granted(before, after));
        return clauses;
    }

    /// Those that take away.
    List<String> revoked(SortedSet<Grant> before, SortedSet<Grant> after) {
        List<String> clauses = new ArrayList<>();
        byGrantee(missing(before, after))
                .forEach((grantee, gone) -> revoke(grantee, gone, after, clauses));
        return clauses;
    }

    /// Those that give.
    List<String> granted(SortedSet<Grant> before, SortedSet<Grant> after) {
        List<String> clauses = new ArrayList<>();
        byGrantee(missing(after, before))
                .forEach((grantee, come) -> grant(grantee, come, before, clauses));
        return clauses;
    }

    private static SortedSet<Grant> missing(SortedSet<Grant> from, SortedSet<Grant> in) {
        SortedSet<Grant> missing = new TreeSet<>(from);
        missing.removeAll(in);
        return missing;
    }

    private static SortedMap<Grantee, List<Grant>> byGrantee(SortedSet<Grant> grants) {
        SortedMap<Grantee, List<Grant>> byGrantee = new TreeMap<>();
        grants.forEach(
                grant -> byGrantee.computeIfAbsent(grant.to(), _ -> new ArrayList<>()).add(grant));
        return byGrantee;
    }

    private void revoke(
            Grantee grantee, List<Grant> gone, SortedSet<Grant> after, List<String> clauses) {
        List<String> whole = new ArrayList<>();
        List<String> option = new ArrayList<>();
        for (Grant grant : gone) {
            boolean stays = after.contains(grant.withOption(false));
            if (!stays && !after.contains(grant.withOption(true))) {
                whole.add(grant.privilege());
            } else if (grant.grantable()) {
                option.add(grant.privilege());
            }
        }
        if (!whole.isEmpty()) {
            clauses.add("REVOKE " + words(whole) + on + " FROM " + name(grantee));
        }
        if (!option.isEmpty()) {
            clauses.add("REVOKE GRANT OPTION FOR " + words(option) + on + " FROM " + name(grantee));
        }
    }

    private void grant(
            Grantee grantee, List<Grant> come, SortedSet<Grant> before, List<String> clauses) {
        List<String> plain = new ArrayList<>();
        List<String> grantable = new ArrayList<>();
        for (Grant grant : come) {
            boolean had = before.contains(grant.withOption(true));
            if (grant.grantable()) {
                grantable.add(grant.privilege());
            } else if (!had) {
                plain.add(grant.privilege());
            }
        }
        if (!plain.isEmpty()) {
            clauses.add("GRANT " + words(plain) + on + " TO " + name(grantee));
        }
        if (!grantable.isEmpty()) {
            clauses.add(
                    "GRANT "
                            + words(grantable)
                            + on
                            + " TO "
                            + name(grantee)
                            + " WITH GRANT OPTION");
        }
    }

    private String words(List<String> privileges) {
        if (privileges.size() > 1 && privileges.containsAll(all)) {
            return "ALL" + suffix + " ";
        }
        return String.join(", ", privileges.stream().map(each -> each + suffix).toList()) + " ";
    }

    private String name(Grantee grantee) {
        return switch (grantee.kind()) {
            case OWNER -> owner;
            case PUBLIC -> "PUBLIC";
            case ROLE -> Identifier.quote(grantee.role());
        };
    }
}
