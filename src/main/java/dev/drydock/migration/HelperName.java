package dev.drydock.migration;

import dev.drydock.sql.GeneratedName;

/// The names of what is made for the time of a migration, all with `drydock_` in them, so that leftovers are known
/// wherever they lie.
public final class HelperName {
    private HelperName() {}

    /// What something old is called until it goes.
    public static String old(String name) {
        return GeneratedName.distinct(name, "drydock_old");
    }

    /// What something new is called until it takes its place.
    public static String successor(String name) {
        return GeneratedName.of(name, "drydock_new");
    }

    /// The check that stands for NOT NULL until that is set.
    public static String proof(String table, String column) {
        return GeneratedName.of(table, column, "drydock_set");
    }

    /// What keeps two columns equal. Its trigger comes after those of others, which fire in the order of their names.
    public static String sync(String table, String column) {
        return GeneratedName.of("zz_" + table, column, "drydock_sync");
    }
}
