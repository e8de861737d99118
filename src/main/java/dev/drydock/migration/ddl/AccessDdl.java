package dev.drydock.migration.ddl;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Grant;
import dev.drydock.catalog.Grant.Grantee;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Roles;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.UsualGrants;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// OWNER TO, GRANT, REVOKE and SECURITY LABEL of one object.
record AccessDdl(ObjectAddress address, Access before, Access after, Context context) {

    /// The steps for an object that stays.
    static List<Step> alter(ObjectAddress address, Access before, Access after, Context context) {
        return new AccessDdl(address, before, after, context).steps(false);
    }

    /// The steps for an object that the migration has just made.
    static List<Step> create(ObjectAddress address, Context context) {
        SortedSet<Grant> initial = UsualGrants.afterCreation(address, context.to());
        return new AccessDdl(
                        address,
                        Access.USUAL.withGrants(initial),
                        context.to().accessTo(address),
                        context)
                .steps(true);
    }

    /// The steps for a relation that no catalog knows.
    static List<Step> give(ObjectAddress view, Access access, Context context) {
        Access wanted = new Access(access.owner(), access.grants(), new TreeMap<>());
        return new AccessDdl(view, Access.USUAL, wanted, context).steps(true);
    }

    private List<Step> steps(boolean isNew) {
        List<Step> steps = new ArrayList<>();
        owner(isNew, steps);
        grants(steps);
        labels(steps);
        extensions(steps);
        return steps;
    }

    private void owner(boolean isNew, List<Step> steps) {
        if (!hasOwner(context.to(), address)) {
            return;
        }
        Roles roles = context.from().roles();
        boolean handOver = isNew && after.owner() == null && roles.mustHandOver();
        if (!handOver && Objects.equals(before.owner(), after.owner())) {
            return;
        }
        String owner = after.owner() == null ? usualOwner(roles) : Identifier.quote(after.owner());
        Step.Ddl step = step("ALTER " + target() + " OWNER TO " + owner, "Set the owner of ");
        steps.add(isRelation() && !isNew ? step.locking(address, LockMode.ACCESS_EXCLUSIVE) : step);
    }

    /// Whose the object, or the column's table, is in the end; null for the usual owner.
    private @Nullable String owner() {
        return address.kind() == ObjectKind.COLUMN
                ? context.to().accessTo(address.table()).owner()
                : after.owner();
    }

    private void grants(List<Step> steps) {
        if (Objects.equals(before.grants(), after.grants())
                && Objects.equals(before.owner(), after.owner())) {
            return;
        }
        String owner = owner();
        GrantSql sql =
                new GrantSql(
                        owner == null
                                ? usualOwner(context.from().roles())
                                : Identifier.quote(owner),
                        UsualGrants.all(address.kind(), context.to().majorVersion()),
                        address.kind() == ObjectKind.COLUMN
                                ? " (" + Identifier.quote(address.partName()) + ")"
                                : "",
                        "ON " + grantTarget());
        statements(sql, handedOver(set(before.grants())), set(after.grants())).stream()
                .map(statement -> step(statement, purpose(statement)))
                .forEach(steps::add);
    }

    private static String purpose(String statement) {
        return statement.startsWith("SET ROLE ")
                ? "Become " + statement.substring("SET ROLE ".length()) + " for "
                : statement.equals("RESET ROLE")
                        ? "Be oneself again after "
                        : "Change the privileges on ";
    }

    /// The statements that lead from one set of privileges to the other.
    static List<String> statements(GrantSql sql, SortedSet<Grant> there, SortedSet<Grant> wanted) {
        List<String> statements = new ArrayList<>();
        for (Grantee by : Grantors.lastFirst(there)) {
            statements.addAll(asGrantor(by, sql.revoked(given(there, by), given(wanted, by))));
        }
        for (Grantee by : Grantors.lastFirst(wanted).reversed()) {
            statements.addAll(asGrantor(by, sql.granted(given(there, by), given(wanted, by))));
        }
        return statements;
    }

    private static SortedSet<Grant> given(SortedSet<Grant> grants, Grantee by) {
        return grants.stream()
                .filter(grant -> grant.by().equals(by))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Who passes a privilege on must do so under the own name.
    private static List<String> asGrantor(Grantee by, List<String> clauses) {
        if (by.kind() != Grantee.Kind.ROLE || clauses.isEmpty()) {
            return clauses;
        }
        List<String> statements = new ArrayList<>(clauses);
        statements.addFirst("SET ROLE " + Identifier.quote(by.role()));
        statements.addLast("RESET ROLE");
        return statements;
    }

    /// What a role had before it became the owner is the owner's then. Source: `aclnewowner` in `acl.c`.
    private SortedSet<Grant> handedOver(SortedSet<Grant> grants) {
        if (after.owner() == null || Objects.equals(before.owner(), after.owner())) {
            return grants;
        }
        Grantee owner = Grantee.role(after.owner());
        SortedSet<Grant> merged = new TreeSet<>();
        for (Grant grant : grants) {
            Grantee to = grant.to().equals(owner) ? Grantee.OWNER : grant.to();
            boolean grantable =
                    grant.grantable()
                            || (to.equals(Grantee.OWNER)
                                    && (grants.contains(new Grant(owner, grant.privilege(), true))
                                            || grants.contains(
                                                    new Grant(to, grant.privilege(), true))));
            Grantee by = grant.by().equals(owner) ? Grantee.OWNER : grant.by();
            merged.add(new Grant(to, grant.privilege(), grantable, by));
        }
        return merged;
    }

    private SortedSet<Grant> set(@Nullable SortedSet<Grant> grants) {
        return grants == null
                ? UsualGrants.of(address, context.to().majorVersion())
                : new TreeSet<>(grants);
    }

    private void labels(List<Step> steps) {
        for (String provider : before.labels().keySet()) {
            if (!after.labels().containsKey(provider)) {
                steps.add(label(provider, "NULL"));
            }
        }
        for (Map.Entry<String, String> label : after.labels().entrySet()) {
            if (!label.getValue().equals(before.labels().get(label.getKey()))) {
                steps.add(label(label.getKey(), Identifier.literal(label.getValue()).strip()));
            }
        }
    }

    private void extensions(List<Step> steps) {
        for (String extension : before.extensions()) {
            if (!after.extensions().contains(extension)) {
                steps.add(extension("NO DEPENDS", extension));
            }
        }
        for (String extension : after.extensions()) {
            if (!before.extensions().contains(extension)) {
                steps.add(extension("DEPENDS", extension));
            }
        }
    }

    private Step extension(String verb, String extension) {
        Step.Ddl step =
                step(
                        "ALTER "
                                + target()
                                + " "
                                + verb
                                + " ON EXTENSION "
                                + Identifier.quote(extension),
                        "Change with which extension goes ");
        return address.kind() == ObjectKind.MATERIALIZED_VIEW
                ? step.locking(address, LockMode.ACCESS_EXCLUSIVE)
                : step;
    }

    private Step label(String provider, String value) {
        return step(
                "SECURITY LABEL FOR "
                        + Identifier.quote(provider)
                        + " ON "
                        + target()
                        + " IS "
                        + value,
                "Set the security label of ");
    }

    private Step.Ddl step(String sql, String purpose) {
        return Step.Ddl.of(address, sql, purpose + address.words());
    }

    private String target() {
        DbObject object = context.to().find(address);
        if (object != null) {
            return Target.of(object);
        }
        return switch (address.kind()) {
            case COLUMN -> "COLUMN " + address.sql() + "." + Identifier.quote(address.partName());
            case VIEW -> "VIEW " + address.sql();
            default -> "SEQUENCE " + address.sql();
        };
    }

    /// GRANT knows tables, not views, and types, not enums.
    private String grantTarget() {
        return switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> "TABLE " + address.sql();
            case ENUM_TYPE, COMPOSITE_TYPE, DOMAIN, RANGE_TYPE, BASE_TYPE ->
                    "TYPE " + address.sql();
            case FOREIGN_SERVER -> "FOREIGN SERVER " + address.sql();
            case ROUTINE ->
                    RoutineDdl.target((Routine) Objects.requireNonNull(context.to().find(address)));
            case AGGREGATE -> target().replaceFirst("^AGGREGATE", "FUNCTION");
            default -> target();
        };
    }

    private boolean isRelation() {
        return switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> true;
            default -> false;
        };
    }

    /// Who runs the migration, or who usually owns things where that is somebody else.
    static String usualOwner(Roles roles) {
        return roles.mustHandOver() ? Identifier.quote(roles.owner()) : "CURRENT_USER";
    }

    /// A sequence that belongs to a column has its table's owner; parts have none of their own.
    private static boolean hasOwner(Catalog catalog, ObjectAddress address) {
        return switch (address.kind()) {
            case SCHEMA, LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, COLLATION, CONVERSION ->
                    true;
            case TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION -> true;
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> true;
            case ROUTINE, AGGREGATE, OPERATOR, OPERATOR_FAMILY, OPERATOR_CLASS -> true;
            case TABLE, VIEW, MATERIALIZED_VIEW, STATISTICS -> true;
            case EVENT_TRIGGER, PUBLICATION, SUBSCRIPTION -> true;
            case SEQUENCE ->
                    catalog.find(address) instanceof Sequence sequence
                            && sequence.ownedBy() == null;
            case EXTENSION, ACCESS_METHOD, USER_MAPPING, CAST, TRANSFORM -> false;
            case TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE -> false;
            case COLUMN, CONSTRAINT, INDEX, RULE, TRIGGER, POLICY, DEFAULT_PRIVILEGES -> false;
        };
    }
}
