package dev.drydock.postgres;

import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one reading of the catalogs has gathered so far: objects, and which address stands for which OID. The kinds' readers fill
/// it in the order in which `CatalogReader` calls them.
final class CatalogScan {
    /// An object as `pg_depend` names it, without the column.
    record Oid(long catalog, long object) {}

    /// A column as the catalogs name it.
    record ColumnOid(long relation, int number) {}

    /// What indexes and constraints need to know of a column.
    record KnownColumn(String name, long type, long collation) {}

    /// OIDs of the system catalogs; they never change. Source: `src/include/catalog/pg_*.h`.
    static final long PG_TYPE = 1247;

    static final long PG_PROC = 1255;
    static final long PG_CLASS = 1259;
    static final long PG_AMOP = 2602;
    static final long PG_AMPROC = 2603;
    static final long PG_ATTRDEF = 2604;
    static final long PG_CONSTRAINT = 2606;
    static final long PG_NAMESPACE = 2615;
    static final long PG_REWRITE = 2618;
    static final long PG_TRIGGER = 2620;
    static final long PG_EXTENSION = 3079;
    static final long PG_POLICY = 3256;

    private final Session session;
    private final int version;
    private final Comments comments;
    private final List<DbObject> objects = new ArrayList<>();
    private final Map<Oid, ObjectAddress> addresses = new HashMap<>();
    private final Map<ColumnOid, KnownColumn> columns = new HashMap<>();
    private final Map<Oid, Boolean> unknown = new HashMap<>();

    CatalogScan(Session session, int version) {
        this.session = session;
        this.version = version;
        this.comments = Comments.read(session);
    }

    Session session() {
        return session;
    }

    int version() {
        return version;
    }

    int majorVersion() {
        return version / 10_000;
    }

    Comments comments() {
        return comments;
    }

    List<DbObject> objects() {
        return objects;
    }

    boolean add(DbObject object) {
        return objects.add(object);
    }

    void register(long catalog, long oid, ObjectAddress address) {
        addresses.put(new Oid(catalog, oid), address);
    }

    void registerColumn(long relation, int number, KnownColumn column) {
        columns.put(new ColumnOid(relation, number), column);
    }

    /// Notes something that `pg_depend` names and nobody has read.
    ///
    /// @param isPart whether it is a part of another object, such as a row type of a table
    void registerUnknown(long catalog, long oid, boolean isPart) {
        unknown.merge(new Oid(catalog, oid), isPart, Boolean::logicalOr);
    }

    /// What `pg_depend` names, nobody has read, and is no part of something else.
    List<Oid> unknown() {
        return unknown.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Nullable ObjectAddress address(long catalog, long oid) {
        return addresses.get(new Oid(catalog, oid));
    }

    /// The relation's address, or null when it is not modelled.
    @Nullable ObjectAddress relation(long oid) {
        return address(PG_CLASS, oid);
    }

    @Nullable String column(long relation, int number) {
        KnownColumn column = knownColumn(relation, number);
        return column == null ? null : column.name();
    }

    @Nullable KnownColumn knownColumn(long relation, int number) {
        return columns.get(new ColumnOid(relation, number));
    }

    /// The address of a table's column, or null when either is not modelled.
    @Nullable ObjectAddress columnAddress(long relation, int number) {
        ObjectAddress owner = relation(relation);
        String name = column(relation, number);
        return owner == null || name == null || owner.kind() != ObjectKind.TABLE
                ? null
                : owner.column(name);
    }

    /// Reads `{fillfactor=70,…}` as the catalogs keep options.
    static SortedMap<String, String> options(List<String> settings, String prefix) {
        SortedMap<String, String> options = new TreeMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            String name = equals < 0 ? setting : setting.substring(0, equals);
            options.put(prefix + name, equals < 0 ? "true" : setting.substring(equals + 1));
        }
        return options;
    }
}
