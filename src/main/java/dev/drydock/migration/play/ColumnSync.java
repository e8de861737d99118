package dev.drydock.migration.play;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.Objects;

/// What keeps two columns of a table equal while rows are written: a trigger and its function, named after one of the columns.
///
/// @param column the column that the names are made of
/// @param serves what the steps are for
record ColumnSync(ObjectAddress column, ObjectAddress serves) {
    /// The name of the trigger, and of its function in the table's schema.
    static String name(ObjectAddress column) {
        return HelperName.sync(column.name(), column.partName());
    }

    private String trigger() {
        return Identifier.quote(name(column));
    }

    private String table() {
        return column.table().sql();
    }

    private String function() {
        return Identifier.quote(Objects.requireNonNull(column.schema())) + "." + trigger();
    }

    /// The function, which changes NEW.
    ///
    /// @param create `CREATE`, or `CREATE OR REPLACE`
    /// @param settings further settings that it runs under, or empty
    /// @param statements in PL/pgSQL, each on a line of its own
    Step function(String create, String settings, String statements) {
        return Step.Ddl.of(
                serves,
                create
                        + " FUNCTION "
                        + function()
                        + "() RETURNS trigger\nLANGUAGE plpgsql SET search_path = ''"
                        + settings
                        + " AS $sync$\nBEGIN\n"
                        + statements
                        + "    RETURN NEW;\nEND\n$sync$",
                "Write what keeps the columns equal");
    }

    /// Lets the function see every row that is written, also by replication.
    List<Step> begin() {
        return List.of(
                Step.Ddl.of(
                                serves,
                                "CREATE TRIGGER "
                                        + trigger()
                                        + " BEFORE INSERT OR UPDATE ON "
                                        + table()
                                        + "\n    FOR EACH ROW EXECUTE FUNCTION "
                                        + function()
                                        + "()",
                                "Keep the second column of " + serves.words() + " up to date")
                        .locking(column.table(), LockMode.SHARE_ROW_EXCLUSIVE),
                Step.Ddl.of(
                                serves,
                                "ALTER TABLE " + table() + " ENABLE ALWAYS TRIGGER " + trigger(),
                                "Let it fire for replicated rows too")
                        .locking(column.table(), LockMode.SHARE_ROW_EXCLUSIVE));
    }

    /// Takes the trigger and its function away.
    List<Step> end() {
        return List.of(
                Step.Ddl.of(
                                serves,
                                "DROP TRIGGER " + trigger() + " ON " + table(),
                                "Stop keeping the columns equal")
                        .locking(column.table(), LockMode.ACCESS_EXCLUSIVE),
                Step.Ddl.of(serves, "DROP FUNCTION " + function() + "()", "Drop what did"));
    }
}
