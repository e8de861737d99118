package dev.drydock.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drydock.sql.GeneratedName;

/// The names of what is made for the time of a migration, all with `drydock_` in them, so that leftovers are known
/// wherever they lie. Where the name of what they serve must be cut, four digits of its hash keep apart what begins alike.
public final class HelperName {
    private HelperName() {}

    /// What something old is called until it goes.
    public static String old(String name) {
        return of(name, "drydock_old");
    }

    /// What something new is called until it takes its place.
    public static String successor(String name) {
        return of(name, "drydock_new");
    }

    /// The NOT NULL constraint of a column's successor, as the server would call it where there is room.
    public static String successorNotNull(String table, String column) {
        return of(table, column, "drydock_new_not_null");
    }

    /// The check that stands for NOT NULL until that is set.
    public static String proof(String table, String column) {
        return of(table, column, "drydock_set");
    }

    /// What keeps two columns equal. Its trigger comes after those of others, which fire in the order of their names.
    public static String sync(String table, String column) {
        return of("zz_" + table, column, "drydock_sync");
    }

    private static String of(String name, String label) {
        String whole = name + "_" + label;
        return fits(whole) ? whole : GeneratedName.of(name, hash(whole) + "_" + label);
    }

    private static String of(String table, String column, String label) {
        String whole = table + "_" + column + "_" + label;
        return fits(whole) ? whole : GeneratedName.of(table, column, hash(whole) + "_" + label);
    }

    private static boolean fits(String name) {
        return name.getBytes(UTF_8).length <= GeneratedName.BYTES_MAX;
    }

    private static String hash(String name) {
        return String.format("%04x", name.hashCode() & 0xFFFF);
    }
}
