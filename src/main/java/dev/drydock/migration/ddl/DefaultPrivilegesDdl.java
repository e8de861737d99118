package dev.drydock.migration.ddl;

import dev.drydock.catalog.DefaultPrivileges;
import dev.drydock.catalog.Grant;
import dev.drydock.catalog.UsualGrants;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// ALTER DEFAULT PRIVILEGES.
final class DefaultPrivilegesDdl {
    private DefaultPrivilegesDdl() {}

    static List<Step> create(DefaultPrivileges after, Context context) {
        return steps(after, initial(after, context), after.grants());
    }

    static List<Step> drop(DefaultPrivileges before, Context context) {
        return steps(before, before.grants(), initial(before, context));
    }

    static List<Step> alter(DefaultPrivileges before, DefaultPrivileges after) {
        return steps(after, before.grants(), after.grants());
    }

    private static SortedSet<Grant> initial(DefaultPrivileges privileges, Context context) {
        return privileges.schema() == null
                ? UsualGrants.ofNew(privileges.on(), context.to().majorVersion())
                : new TreeSet<>();
    }

    private static List<Step> steps(
            DefaultPrivileges privileges, SortedSet<Grant> before, SortedSet<Grant> after) {
        String role =
                privileges.role() == null ? "CURRENT_USER" : Identifier.quote(privileges.role());
        String prefix =
                "ALTER DEFAULT PRIVILEGES"
                        + (privileges.role() == null ? "" : " FOR ROLE " + role)
                        + (privileges.schema() == null
                                ? ""
                                : " IN SCHEMA " + Identifier.quote(privileges.schema()))
                        + " ";
        return new GrantSql(role, List.of(), "", "ON " + privileges.on())
                .between(before, after).stream()
                        .<Step>map(clause ->
                                Step.Ddl.of(
                                        privileges.address(),
                                        prefix + clause,
                                        "Change the default privileges of "
                                                + privileges.address().words()))
                        .toList();
    }
}
