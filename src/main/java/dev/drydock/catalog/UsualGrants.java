package dev.drydock.catalog;

import dev.drydock.catalog.Grant.Grantee;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What PostgreSQL grants by itself: on an object of which nothing is said, and on a new one under the default privileges in force.
public final class UsualGrants {
    private static final String PUBLIC_SCHEMA = "public";

    private static final List<String> TABLE_PRIVILEGES =
            List.of("DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE");
    private static final List<String> LARGE_OBJECT_PRIVILEGES = List.of("SELECT", "UPDATE");

    private UsualGrants() {}

    private static List<String> with(List<String> privileges, String more) {
        return Stream.concat(privileges.stream(), Stream.of(more)).sorted().toList();
    }

    /// All privileges that there are on objects of the kind. Source: the manual's table "Summary of Access Privileges".
    public static List<String> all(ObjectKind kind, int majorVersion) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                    majorVersion >= 17 ? with(TABLE_PRIVILEGES, "MAINTAIN") : TABLE_PRIVILEGES;
            case COLUMN -> List.of("INSERT", "REFERENCES", "SELECT", "UPDATE");
            case SEQUENCE -> List.of("SELECT", "UPDATE", "USAGE");
            case ROUTINE, AGGREGATE -> List.of("EXECUTE");
            case SCHEMA -> List.of("CREATE", "USAGE");
            case LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER -> List.of("USAGE");
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> List.of("USAGE");
            default -> List.of();
        };
    }

    /// What null privileges stand for (`acldefault`, and for the schema `public` what initdb gives).
    public static SortedSet<Grant> of(ObjectAddress address, int majorVersion) {
        SortedSet<Grant> grants = new TreeSet<>();
        ObjectKind kind = address.kind();
        if (kind == ObjectKind.COLUMN) {
            return grants;
        }
        all(kind, majorVersion).forEach(privilege -> grants.add(ofOwner(privilege)));
        switch (kind) {
            case ROUTINE, AGGREGATE -> grants.add(new Grant(Grantee.PUBLIC, "EXECUTE", false));
            case LANGUAGE, ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE ->
                    grants.add(new Grant(Grantee.PUBLIC, "USAGE", false));
            case SCHEMA -> {
                if (address.name().equals(PUBLIC_SCHEMA)) {
                    grants.add(new Grant(Grantee.PUBLIC, "USAGE", false));
                    if (majorVersion < 15) {
                        grants.add(new Grant(Grantee.PUBLIC, "CREATE", false));
                    }
                }
            }
            default -> {}
        }
        return grants;
    }

    private static Grant ofOwner(String privilege) {
        return new Grant(Grantee.OWNER, privilege, false);
    }

    /// The same for default privileges that hold everywhere.
    public static SortedSet<Grant> ofNew(String on, int majorVersion) {
        if (on.equals("LARGE OBJECTS")) {
            return LARGE_OBJECT_PRIVILEGES.stream()
                    .map(UsualGrants::ofOwner)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        ObjectKind kind =
                switch (on) {
                    case "TABLES" -> ObjectKind.TABLE;
                    case "SEQUENCES" -> ObjectKind.SEQUENCE;
                    case "FUNCTIONS" -> ObjectKind.ROUTINE;
                    case "TYPES" -> ObjectKind.ENUM_TYPE;
                    default -> ObjectKind.SCHEMA;
                };
        return of(new ObjectAddress(kind, null, "", null), majorVersion);
    }

    /// What a new object has under the default privileges of the role that makes it; null when that is what PostgreSQL gives by itself.
    public static @Nullable SortedSet<Grant> afterCreation(ObjectAddress address, Catalog catalog) {
        String on = on(address.kind());
        if (on == null || catalog.all(DefaultPrivileges.class).findAny().isEmpty()) {
            return null;
        }
        SortedSet<Grant> usual = of(address, catalog.majorVersion());
        SortedSet<Grant> grants = new TreeSet<>(usual);
        for (DefaultPrivileges privileges : catalog.all(DefaultPrivileges.class).toList()) {
            if (applies(privileges, on) && privileges.schema() == null) {
                grants = new TreeSet<>(privileges.grants());
            }
        }
        for (DefaultPrivileges privileges : catalog.all(DefaultPrivileges.class).toList()) {
            if (applies(privileges, on)
                    && privileges.schema() != null
                    && privileges.schema().equals(address.schema())) {
                grants.addAll(privileges.grants());
            }
        }
        return grants.equals(usual) ? null : grants;
    }

    private static boolean applies(DefaultPrivileges privileges, String on) {
        return privileges.role() == null && privileges.on().equals(on);
    }

    private static @Nullable String on(ObjectKind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> "TABLES";
            case SEQUENCE -> "SEQUENCES";
            case ROUTINE, AGGREGATE -> "FUNCTIONS";
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> "TYPES";
            case SCHEMA -> "SCHEMAS";
            default -> null;
        };
    }
}
