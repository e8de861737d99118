package dev.drydock.postgres;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.DefaultPrivileges;
import dev.drydock.catalog.Grant;
import dev.drydock.catalog.Grant.Grantee;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Roles;
import dev.drydock.catalog.UsualGrants;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads owners, privileges, default privileges and security labels, as far as they are not the usual ones.
final class AccessReader {
    private static final String ROLES =
            """
            SELECT CASE WHEN pg_has_role(current_user, d.datdba, 'MEMBER')
                   THEN pg_get_userbyid(d.datdba) ELSE current_user END::text, current_user::text
            FROM pg_database d WHERE d.datname = current_database()
            """;
    private static final String DEFAULT_PRIVILEGES =
            """
            SELECT d.oid::bigint,
                   CASE WHEN r.rolname <> current_user THEN r.rolname END, n.nspname,
                   d.defaclobjtype::text,
                   ARRAY(SELECT concat_ws(' ',
                                    CASE WHEN a.grantee = d.defaclrole THEN 'O'
                                         WHEN a.grantee = 0 THEN 'P' ELSE 'R' END,
                                    replace(a.privilege_type, ' ', '_'), a.is_grantable::text,
                                    pg_get_userbyid(nullif(a.grantee, 0)))
                         FROM aclexplode(d.defaclacl) a)
            FROM pg_default_acl d
            JOIN pg_roles r ON r.oid = d.defaclrole
            LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
            """;
    private static final String LABELS =
            "SELECT classoid::bigint, objoid::bigint, objsubid, provider, label FROM pg_seclabel";

    private static final String EXTENSIONS =
            """
            SELECT d.classid::bigint, d.objid::bigint, e.extname
            FROM pg_depend d
            JOIN pg_extension e ON e.oid = d.refobjid
            WHERE d.deptype = 'x' AND d.refclassid = 'pg_extension'::regclass
            """;

    private static final long PG_DEFAULT_ACL = 826;
    private static final int GRANT_PARTS = 4;

    private final CatalogScan scan;
    private final Map<ObjectAddress, SortedMap<String, String>> labels = new HashMap<>();

    private AccessReader(CatalogScan scan) {
        this.scan = scan;
    }

    static Roles roles(CatalogScan scan) {
        return scan.session().queryOne(ROLES, row -> new Roles(row.string(1), row.string(2)));
    }

    /// Reads default privileges as objects.
    static void readDefaults(CatalogScan scan) {
        scan.session().query(DEFAULT_PRIVILEGES, row -> defaults(scan, row));
    }

    /// Reads who may do what with the objects that have been read.
    static SortedMap<ObjectAddress, Access> read(CatalogScan scan) {
        AccessReader reader = new AccessReader(scan);
        SortedMap<ObjectAddress, Access> access = new TreeMap<>();
        scan.session().query(LABELS, reader::label);
        scan.session()
                .query(
                        SqlResource.read("access.sql", scan.majorVersion()),
                        row -> reader.access(row, access));
        reader.labels.forEach((address, own) ->
                access.merge(
                        address,
                        new Access(null, null, own),
                        (found, label) -> new Access(found.owner(), found.grants(), own)));
        scan.session().query(EXTENSIONS, row -> reader.extension(row, access));
        return access;
    }

    private boolean label(Session.Row row) {
        ObjectAddress address = address(row.bigint(1), row.bigint(2), row.integer(3));
        if (address != null) {
            labels.computeIfAbsent(address, _ -> new TreeMap<>()).put(row.string(4), row.string(5));
        }
        return address != null;
    }

    private boolean extension(Session.Row row, SortedMap<ObjectAddress, Access> access) {
        ObjectAddress address = scan.address(row.bigint(1), row.bigint(2));
        if (address != null && !isOfType(row, address)) {
            Access found = access.getOrDefault(address, Access.USUAL);
            SortedSet<String> extensions = new TreeSet<>(found.extensions());
            extensions.add(row.string(3));
            access.put(
                    address, new Access(found.owner(), found.grants(), found.labels(), extensions));
        }
        return address != null;
    }

    private boolean access(Session.Row row, SortedMap<ObjectAddress, Access> access) {
        ObjectAddress address =
                row.bool(4)
                        ? ObjectAddress.of(ObjectKind.SEQUENCE, row.string(7), row.string(8))
                        : address(row.bigint(1), row.bigint(2), row.integer(3));
        if (address == null || address.kind() == ObjectKind.EXTENSION || isOfType(row, address)) {
            return false;
        }
        SortedSet<Grant> grants =
                row.text(6) == null ? null : grants(row.strings(6), row.strings(9));
        if (grants != null && grants.equals(UsualGrants.of(address, scan.majorVersion()))) {
            grants = null;
        }
        Access found = new Access(row.text(5), grants, new TreeMap<>());
        if (!found.equals(Access.USUAL)) {
            access.put(address, found);
        }
        return true;
    }

    /// The functions of a base type tell their owners, privileges and extensions among the type's settings.
    private static boolean isOfType(Session.Row row, ObjectAddress address) {
        return row.bigint(1) == CatalogScan.PG_PROC && address.kind() == ObjectKind.BASE_TYPE;
    }

    private @Nullable ObjectAddress address(long catalog, long object, int number) {
        ObjectAddress address = scan.address(catalog, object);
        if (number == 0 || address == null) {
            return address;
        }
        String column = scan.column(object, number);
        return column == null ? null : address.part(ObjectKind.COLUMN, column);
    }

    private static boolean defaults(CatalogScan scan, Session.Row row) {
        String role = row.text(2);
        String schema = row.text(3);
        String on = on(row.string(4));
        String name =
                on
                        + (role == null ? "" : " FOR ROLE " + role)
                        + (schema == null ? "" : " IN SCHEMA " + schema);
        ObjectAddress address = new ObjectAddress(ObjectKind.DEFAULT_PRIVILEGES, null, name, null);
        scan.register(PG_DEFAULT_ACL, row.bigint(1), address);
        return scan.add(
                new DefaultPrivileges(
                        address, role, schema, on, grants(row.strings(5), List.of())));
    }

    private static String on(String code) {
        return switch (code) {
            case "r" -> "TABLES";
            case "S" -> "SEQUENCES";
            case "f" -> "FUNCTIONS";
            case "T" -> "TYPES";
            case "n" -> "SCHEMAS";
            default -> "LARGE OBJECTS";
        };
    }

    /// @param grantors who gave each, empty for the owner; none where all are the owner's
    static SortedSet<Grant> grants(List<String> texts, List<String> grantors) {
        SortedSet<Grant> grants = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String grantor = i < grantors.size() ? grantors.get(i) : "";
            String[] parts = text.split(" ", GRANT_PARTS);
            Grantee to =
                    switch (parts[0]) {
                        case "O" -> Grantee.OWNER;
                        case "P" -> Grantee.PUBLIC;
                        default -> Grantee.role(parts[3]);
                    };
            grants.add(
                    new Grant(
                            to,
                            parts[1].replace('_', ' '),
                            parts[2].equals("true"),
                            grantor.isEmpty() ? Grantee.OWNER : Grantee.role(grantor)));
        }
        return grants;
    }
}
