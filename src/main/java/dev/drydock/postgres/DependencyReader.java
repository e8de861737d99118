package dev.drydock.postgres;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.DefaultPrivileges;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Extension;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Policy;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Trigger;
import dev.drydock.catalog.View;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `pg_depend` and adds what is known without it.
final class DependencyReader {
    /// OIDs below 16384 belong to the server itself; the schema `public` is among them. The column after the OIDs tells what is a part of
    /// another object, the last one what goes with an extension: a base type does when one of its functions does. The triggers inside of
    /// constraints, and that a default belongs to its column, are a third of all rows and tell nothing new.
    private static final String DEPENDENCIES =
            """
            SELECT classid::bigint, objid::bigint, objsubid, refclassid::bigint, refobjid::bigint,
                   refobjsubid, deptype IN ('i', 'P', 'S'),
                   deptype = 'x'
            FROM pg_depend
            WHERE (deptype IN ('n', 'a', 'i', 'P', 'S') OR deptype = 'x' AND classid = 'pg_proc'::regclass)
            AND objid >= 16384
            AND (refobjid >= 16384 OR refclassid = 'pg_namespace'::regclass)
            AND NOT (classid = 'pg_trigger'::regclass AND refclassid = 'pg_constraint'::regclass
                     AND deptype = 'i')
            AND NOT (classid = 'pg_attrdef'::regclass AND deptype IN ('a', 'i'))
            """;

    private final CatalogScan scan;
    private final ObjectAddress[] addresses;
    private final Map<ObjectAddress, Integer> ranks;

    /// Pairs of ranks, the dependent's in the upper half: sorting numbers is much faster than sorting addresses.
    private long[] pairs = new long[1024];

    private int count;

    private DependencyReader(CatalogScan scan) {
        this.scan = scan;
        this.addresses =
                scan.objects().stream()
                        .map(DbObject::address)
                        .sorted()
                        .toArray(ObjectAddress[]::new);
        this.ranks = HashMap.newHashMap(addresses.length);
        for (int i = 0; i < addresses.length; i++) {
            ranks.put(addresses[i], i);
        }
    }

    /// The dependencies in their order.
    static List<Dependency> read(CatalogScan scan) {
        DependencyReader reader = new DependencyReader(scan);
        scan.session().query(DEPENDENCIES, reader::row);
        scan.objects().forEach(reader::structure);
        return reader.sorted();
    }

    private List<Dependency> sorted() {
        Arrays.sort(pairs, 0, count);
        List<Dependency> dependencies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                dependencies.add(
                        new Dependency(
                                addresses[(int) (pairs[i] >>> Integer.SIZE)],
                                addresses[(int) pairs[i]]));
            }
        }
        return dependencies;
    }

    private boolean row(Session.Row row) {
        ObjectAddress whole = scan.address(row.bigint(1), row.bigint(2));
        ObjectAddress referencedWhole = scan.address(row.bigint(4), row.bigint(5));
        if (row.bool(8) && (whole == null || whole.kind() != ObjectKind.BASE_TYPE)) {
            return false;
        }
        if (whole == null) {
            boolean isPart = row.bool(7) || isInExtension(row.bigint(1), referencedWhole);
            scan.registerUnknown(row.bigint(1), row.bigint(2), isPart);
            return false;
        }
        if (referencedWhole == null) {
            return false;
        }
        ObjectAddress dependent = specific(whole, row.bigint(2), row.integer(3));
        ObjectAddress referenced = specific(referencedWhole, row.bigint(5), row.integer(6));
        if (isOwnership(dependent, referenced)) {
            return false;
        }
        add(dependent, referenced);
        add(dependent, referencedWhole);
        return true;
    }

    /// What an operator family of an extension holds belongs to the extension, though no row says so.
    private static boolean isInExtension(long catalog, @Nullable ObjectAddress referenced) {
        return referenced != null
                && referenced.kind() == ObjectKind.EXTENSION
                && (catalog == CatalogScan.PG_AMOP || catalog == CatalogScan.PG_AMPROC);
    }

    private ObjectAddress specific(ObjectAddress whole, long relation, int number) {
        String column = number == 0 ? null : scan.column(relation, number);
        return column == null || whole.kind() != ObjectKind.TABLE ? whole : whole.column(column);
    }

    /// `OWNED BY` is told by `Sequence.ownedBy`. As a dependency it would close a circle with the column's default.
    private static boolean isOwnership(ObjectAddress dependent, ObjectAddress referenced) {
        return dependent.kind() == ObjectKind.SEQUENCE
                && (referenced.kind() == ObjectKind.COLUMN
                        || referenced.kind() == ObjectKind.TABLE);
    }

    private void structure(DbObject object) {
        ObjectAddress address = object.address();
        if (address.schema() != null) {
            add(address, ObjectAddress.schema(address.schema()));
        }
        switch (object) {
            case Column column -> add(address, address.table());
            case Constraint constraint -> {
                add(address, address.table());
                constraint
                        .columns()
                        .forEach(column -> add(address, address.table().column(column)));
                add(address, constraint.referenced());
            }
            case Policy policy -> add(address, address.table());
            case Trigger trigger -> add(address, trigger.table());
            case Index index -> {
                add(address, index.table());
                add(address, index.parent());
            }
            case Table table -> {
                table.inherits().forEach(parent -> add(address, parent));
                Table.Partition partition = table.partition();
                add(address, partition == null ? null : partition.parent());
            }
            case Extension extension -> add(address, ObjectAddress.schema(extension.schema()));
            case ScriptedObject scripted ->
                    scripted.relations().forEach(relation -> add(address, relation));
            case DefaultPrivileges privileges -> {
                if (privileges.schema() != null) {
                    add(address, ObjectAddress.schema(privileges.schema()));
                }
            }
            case Schema schema -> {}
            case EnumType type -> {}
            case Domain domain -> {}
            case CompositeType type -> {}
            case Sequence sequence -> {}
            case Routine routine -> {}
            case View view -> {}
            case MaterializedView view -> {}
        }
    }

    private void add(ObjectAddress dependent, @Nullable ObjectAddress referenced) {
        if (referenced == null || dependent.equals(referenced)) {
            return;
        }
        Integer from = ranks.get(dependent);
        Integer to = ranks.get(referenced);
        if (from != null && to != null) {
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * count);
            }
            pairs[count++] = (long) from << Integer.SIZE | to;
        }
    }
}
