package dev.drydock.diff.rename;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Looks for renames between two catalogs. Schemas, tables, columns, sequences, enum labels and attributes hold data or stand in rows: where one
/// goes and one comes and they look alike, somebody must say whether they are the same. Everything else is its definition: under
/// another name it is renamed, because no row is at risk and a rename is the cheapest way to the same end.
///
/// Only pairs with strong evidence are told; `TableLikeness`, `ColumnLikeness`, `LabelLikeness`, `AttributeLikeness` and `SchemaLikeness` say what is strong.
/// What comes or goes with its table is not told before the table is settled.
public final class RenameQuestions {
    private final Catalog from;
    private final Catalog to;
    private final Facts before;
    private final Facts after;
    private final List<DbObject> gone = new ArrayList<>();
    private final List<DbObject> come = new ArrayList<>();

    private RenameQuestions(
            Catalog from, Catalog to, Facts before, Facts after, Set<ObjectAddress> settled) {
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
        from.objects()
                .forEach((address, object) -> {
                    if (!to.has(address) && !settled.contains(address)) {
                        gone.add(object);
                    }
                });
        to.objects()
                .forEach((address, object) -> {
                    if (!from.has(address)) {
                        come.add(object);
                    }
                });
    }

    /// What was found.
    ///
    /// @param certain objects of one definition under another name, in the order of addresses
    /// @param questions what somebody must say, in the order of addresses
    public record Found(List<Change.Rename> certain, List<RenameQuestion> questions) {
        public Found {
            certain = List.copyOf(certain);
            questions = List.copyOf(questions);
        }
    }

    /// Looks.
    ///
    /// @param before how large the relations of the first catalog are
    /// @param after how large those of the second are; `Facts.NONE` when it has no rows
    /// @param settled objects of the first catalog that go for good, as somebody has said
    public static Found between(
            Catalog from, Catalog to, Facts before, Facts after, Set<ObjectAddress> settled) {
        return new RenameQuestions(from, to, before, after, settled).find(settled);
    }

    private Found find(Set<ObjectAddress> settled) {
        List<Pair> schemas =
                Pair.assign(
                        SchemaLikeness.pairs(
                                from, to, all(Schema.class, gone), all(Schema.class, come)));
        List<Pair> open = new ArrayList<>(schemas);
        open.addAll(Pair.assign(tables(schemas)));
        open.addAll(Pair.assign(columns()));
        open.addAll(Pair.assign(sequences(schemas)));
        open.addAll(Pair.assign(labels(settled)));
        open.addAll(Pair.assign(attributes(settled)));
        List<RenameQuestion> questions =
                open.stream()
                        .sorted((one, other) -> one.before().compareTo(other.before()))
                        .map(this::question)
                        .toList();
        return new Found(certain(schemas), questions);
    }

    private static <T extends DbObject> List<T> all(Class<T> kind, List<DbObject> objects) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<Pair> tables(List<Pair> schemas) {
        return new TableLikeness(from, to, before, after)
                .pairs(outside(all(Table.class, gone), schemas), all(Table.class, come));
    }

    /// What is not in a schema that may itself have been renamed.
    private static <T extends DbObject> List<T> outside(List<T> objects, List<Pair> schemas) {
        return objects.stream()
                .filter(object ->
                        schemas.stream()
                                .noneMatch(pair ->
                                        pair.before().name().equals(object.address().schema())))
                .toList();
    }

    private List<Pair> columns() {
        Map<ObjectAddress, List<Column>> newColumns = new HashMap<>();
        for (Column column : all(Column.class, come)) {
            newColumns
                    .computeIfAbsent(column.address().table(), _ -> new ArrayList<>())
                    .add(column);
        }
        Map<ObjectAddress, List<Column>> oldColumns = new TreeMap<>();
        for (Column column : all(Column.class, gone)) {
            if (newColumns.containsKey(column.address().table())) {
                oldColumns
                        .computeIfAbsent(column.address().table(), _ -> new ArrayList<>())
                        .add(column);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        ColumnLikeness likeness = new ColumnLikeness(from, to);
        oldColumns.forEach((table, columns) -> {
            if (from.has(table) && !isTyped(table)) {
                pairs.addAll(
                        likeness.pairs(columns, Objects.requireNonNull(newColumns.get(table))));
            }
        });
        return pairs;
    }

    /// The columns of such a table are the attributes of its type, which are asked about.
    private boolean isTyped(ObjectAddress table) {
        return from.find(table) instanceof Table before
                && to.find(table) instanceof Table now
                && before.ofType() != null
                && before.ofType().equals(now.ofType());
    }

    /// Sequences of their own; the ones that belong to a column go with it.
    private List<Pair> sequences(List<Pair> schemas) {
        List<Pair> pairs = new ArrayList<>();
        for (Sequence old : outside(all(Sequence.class, gone), schemas)) {
            for (Sequence now : all(Sequence.class, come)) {
                double near = Nearness.of(old.address().name(), now.address().name());
                if (old.ownedBy() == null
                        && now.ownedBy() == null
                        && old.dataType().equals(now.dataType())
                        && old.options().equals(now.options())
                        && near >= Nearness.NEAR) {
                    pairs.add(
                            new Pair(
                                    old.address(),
                                    now.address(),
                                    near,
                                    List.of("the same options", "near names")));
                }
            }
        }
        return pairs;
    }

    private List<Pair> labels(Set<ObjectAddress> settled) {
        List<Pair> pairs = new ArrayList<>();
        from.all(EnumType.class)
                .forEach(type -> {
                    if (to.find(type.address()) instanceof EnumType now) {
                        LabelLikeness.pairs(type, now).stream()
                                .filter(pair -> !settled.contains(pair.before()))
                                .forEach(pairs::add);
                    }
                });
        return pairs;
    }

    private List<Pair> attributes(Set<ObjectAddress> settled) {
        List<Pair> pairs = new ArrayList<>();
        from.all(CompositeType.class)
                .forEach(type -> {
                    if (to.find(type.address()) instanceof CompositeType now) {
                        AttributeLikeness.pairs(type, now).stream()
                                .filter(pair -> !settled.contains(pair.before()))
                                .forEach(pairs::add);
                    }
                });
        return pairs;
    }

    private List<Change.Rename> certain(List<Pair> schemas) {
        Map<Object, List<DbObject>> byDefinition = new HashMap<>();
        for (DbObject object : come) {
            Object definition = Definition.of(object);
            if (definition != null) {
                byDefinition
                        .computeIfAbsent(key(object, definition), _ -> new ArrayList<>())
                        .add(object);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (DbObject old : outside(gone, schemas)) {
            Object definition = Definition.of(old);
            if (definition != null) {
                byDefinition
                        .getOrDefault(key(old, definition), List.of())
                        .forEach(now -> {
                            double near = Nearness.of(ownName(old), ownName(now));
                            pairs.add(new Pair(old.address(), now.address(), near, List.of()));
                        });
            }
        }
        return Pair.assign(pairs).stream()
                .map(pair -> new Change.Rename(pair.before(), pair.after()))
                .sorted((one, other) -> one.before().compareTo(other.before()))
                .toList();
    }

    private static Object key(DbObject object, Object definition) {
        return List.of(object.address().kind(), definition);
    }

    private static String ownName(DbObject object) {
        ObjectAddress address = object.address();
        return address.kind().isPart() ? address.partName() : address.name();
    }

    // ---- what is at risk ----

    private RenameQuestion question(Pair pair) {
        Facts.RelationFacts atRisk = atRisk(pair.before());
        return new RenameQuestion(
                pair.before(),
                pair.after(),
                pair.evidence(),
                consequence(pair.before(), atRisk),
                atRisk);
    }

    private Facts.RelationFacts atRisk(ObjectAddress address) {
        if (address.kind() == ObjectKind.SCHEMA) {
            return schemaSize(address.name());
        }
        return address.kind() == ObjectKind.TABLE || address.kind() == ObjectKind.COLUMN
                ? before.of(address.table())
                : Facts.RelationFacts.UNKNOWN;
    }

    private Facts.RelationFacts schemaSize(String schema) {
        long rows = -1;
        long bytes = -1;
        for (Table table : from.all(Table.class).toList()) {
            Facts.RelationFacts size = before.of(table.address());
            if (schema.equals(table.address().schema()) && size.rows() >= 0) {
                rows = Math.max(0, rows) + size.rows();
                bytes = Math.max(0, bytes) + Math.max(0, size.bytes());
            }
        }
        return new Facts.RelationFacts(rows, bytes);
    }

    private static String consequence(ObjectAddress before, Facts.RelationFacts atRisk) {
        @Nullable String size = atRisk.words();
        String name = before.words();
        if (before.kind() == ObjectKind.SCHEMA) {
            return "If not, everything in "
                    + name
                    + (size.isEmpty() ? "" : ", " + size + ",")
                    + " is lost.";
        }
        if (before.kind() == ObjectKind.TABLE) {
            return "If not, "
                    + (size.isEmpty() ? "all rows of " + name : size + " of " + name)
                    + " are lost.";
        }
        if (before.kind() == ObjectKind.COLUMN) {
            return "If not, the values of "
                    + name
                    + (atRisk.rows() < 0 ? "" : " in " + atRisk.rowWords())
                    + " are lost.";
        }
        if (before.kind() == ObjectKind.SEQUENCE) {
            return "If not, its numbers begin anew, and numbers that "
                    + name
                    + " has given are given again.";
        }
        if (before.kind() == ObjectKind.COMPOSITE_TYPE) {
            return "If not, the values of " + name + " are lost in every row that has the type.";
        }
        return "If not, rows that say " + before.part() + " stop the migration.";
    }
}
