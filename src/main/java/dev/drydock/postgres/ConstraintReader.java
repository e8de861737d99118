package dev.drydock.postgres;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.GeneratedName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the constraints of tables and domains.
final class ConstraintReader {
    /// A foreign key to a partitioned table has one more row for each partition it points at; their parent points elsewhere. They stand
    /// for the key itself. The placeholder stands for what only PostgreSQL 18 knows.
    private static final String CONSTRAINTS =
            """
            SELECT k.oid::bigint, k.conrelid::bigint, k.contypid::bigint, k.conname, k.contype::text,
                   pg_get_constraintdef(k.oid), array_to_string(k.conkey, ','),
                   k.confrelid::bigint, k.convalidated OR NOT {enforced}, k.conislocal,
                   coalesce(i.oid, 0)::bigint, i.reloptions, s.spcname,
                   CASE WHEN k.conparentid <> 0 AND k.confrelid <> p.confrelid
                        THEN k.conparentid ELSE 0 END::bigint
            FROM pg_constraint k
            JOIN pg_namespace n ON n.oid = k.connamespace
            LEFT JOIN pg_class i ON i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_tablespace s ON s.oid = i.reltablespace
            LEFT JOIN pg_constraint p ON p.oid = k.conparentid
            WHERE (k.contype IN ('p', 'u', 'f', 'c', 'x') OR k.contype = 'n' AND k.contypid <> 0)
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY k.oid
            """;

    private static final String NOT_VALID = " NOT VALID";

    private final CatalogScan scan;
    private final Map<Long, List<Domain.Check>> checks = new HashMap<>();
    private final Map<Long, Domain.NotNull> domainNotNulls = new HashMap<>();
    private final Map<Long, List<Long>> checkOids = new HashMap<>();

    ConstraintReader(CatalogScan scan) {
        this.scan = scan;
    }

    void read() {
        String enforced = scan.majorVersion() >= 18 ? "k.conenforced" : "true";
        scan.session().query(CONSTRAINTS.replace("{enforced}", enforced), this::constraint);
    }

    /// The checks of a domain, by name; from now on they stand for the domain.
    List<Domain.Check> ofDomain(long type, ObjectAddress domain) {
        for (long oid : checkOids.getOrDefault(type, List.of())) {
            scan.register(CatalogScan.PG_CONSTRAINT, oid, domain);
        }
        return checks.getOrDefault(type, List.of()).stream()
                .sorted(Comparator.comparing(Domain.Check::name))
                .toList();
    }

    /// The NOT NULL constraint of a domain where it has a name or a comment of its own, else null.
    Domain.@Nullable NotNull notNullOf(long type, ObjectAddress domain) {
        Domain.NotNull found = domainNotNulls.get(type);
        if (found == null) {
            return null;
        }
        boolean chosen = GeneratedName.of(domain.name(), "not_null").equals(found.name());
        return chosen && found.comment() == null
                ? null
                : new Domain.NotNull(chosen ? null : found.name(), found.comment());
    }

    private boolean constraint(Session.Row row) {
        if (row.bigint(3) != 0 && row.string(5).equals("n")) {
            domainNotNulls.put(
                    row.bigint(3),
                    new Domain.NotNull(
                            row.string(4),
                            scan.comments().take(CatalogScan.PG_CONSTRAINT, row.bigint(1))));
            checkOids.computeIfAbsent(row.bigint(3), key -> new ArrayList<>()).add(row.bigint(1));
            return true;
        }
        if (row.bigint(3) != 0) {
            checks.computeIfAbsent(row.bigint(3), key -> new ArrayList<>())
                    .add(
                            new Domain.Check(
                                    row.string(4),
                                    definition(row.string(6)),
                                    row.bool(9),
                                    scan.comments()
                                            .take(CatalogScan.PG_CONSTRAINT, row.bigint(1))));
            checkOids.computeIfAbsent(row.bigint(3), key -> new ArrayList<>()).add(row.bigint(1));
            return true;
        }
        if (row.bigint(14) != 0) {
            ObjectAddress key = scan.address(CatalogScan.PG_CONSTRAINT, row.bigint(14));
            if (key != null) {
                scan.register(CatalogScan.PG_CONSTRAINT, row.bigint(1), key);
            }
            return false;
        }
        ObjectAddress table = scan.relation(row.bigint(2));
        if (table == null || table.kind() != ObjectKind.TABLE) {
            return false;
        }
        ObjectAddress address = table.part(ObjectKind.CONSTRAINT, row.string(4));
        scan.register(CatalogScan.PG_CONSTRAINT, row.bigint(1), address);
        if (row.bigint(11) != 0) {
            scan.register(CatalogScan.PG_CLASS, row.bigint(11), address);
        }
        scan.add(
                new Constraint(
                        address,
                        type(row.string(5)),
                        IndexReader.withoutParameters(definition(row.string(6))),
                        columns(row),
                        row.bigint(8) == 0 ? null : scan.relation(row.bigint(8)),
                        index(row),
                        row.bool(9),
                        row.bool(10),
                        scan.comments().take(CatalogScan.PG_CONSTRAINT, row.bigint(1))));
        return true;
    }

    private Constraint.@Nullable KeyIndex index(Session.Row row) {
        return row.bigint(11) == 0
                ? null
                : new Constraint.KeyIndex(
                        CatalogScan.options(row.strings(12), ""),
                        row.text(13),
                        scan.comments().take(CatalogScan.PG_CLASS, row.bigint(11)));
    }

    private List<String> columns(Session.Row row) {
        List<String> columns = new ArrayList<>();
        String numbers = row.text(7);
        if (numbers != null && !numbers.isEmpty()) {
            for (String number : numbers.split(",")) {
                String name = scan.column(row.bigint(2), Integer.parseInt(number));
                if (name != null) {
                    columns.add(name);
                }
            }
        }
        return columns;
    }

    private static String definition(String text) {
        return text.endsWith(NOT_VALID)
                ? text.substring(0, text.length() - NOT_VALID.length())
                : text;
    }

    private static Constraint.Type type(String code) {
        return switch (code) {
            case "p" -> Constraint.Type.PRIMARY_KEY;
            case "u" -> Constraint.Type.UNIQUE;
            case "f" -> Constraint.Type.FOREIGN_KEY;
            case "x" -> Constraint.Type.EXCLUSION;
            default -> Constraint.Type.CHECK;
        };
    }
}
