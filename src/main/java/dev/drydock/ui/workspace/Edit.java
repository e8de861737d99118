package dev.drydock.ui.workspace;

import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One thing that the user changed in the designer; nothing on the server is touched by it.
public sealed interface Edit {
    /// A new table with a first column.
    record CreateTable(String schema, String name) implements Edit {}

    record DropTable(ObjectAddress table) implements Edit {}

    record RenameTable(ObjectAddress table, String name) implements Edit {}

    record AddColumn(ObjectAddress table, String name, String type) implements Edit {}

    record DropColumn(ObjectAddress column) implements Edit {}

    record RenameColumn(ObjectAddress column, String name) implements Edit {}

    record SetType(ObjectAddress column, String type) implements Edit {}

    record SetNotNull(ObjectAddress column, boolean notNull) implements Edit {}

    /// @param expression null takes the default away
    record SetDefault(ObjectAddress column, @Nullable String expression) implements Edit {}

    /// What existing rows get.
    record Fill(ObjectAddress column, String expression) implements Edit {}

    /// @param definition such as `UNIQUE (slug)`
    record AddConstraint(ObjectAddress table, String name, String definition) implements Edit {}

    record DropConstraint(ObjectAddress constraint) implements Edit {}

    record AddIndex(ObjectAddress table, String name, boolean unique, List<String> columns)
            implements Edit {
        public AddIndex {
            columns = List.copyOf(columns);
        }
    }

    record DropIndex(ObjectAddress index) implements Edit {}

    /// @param text null takes the comment away
    record Comment(ObjectAddress object, @Nullable String text) implements Edit {}
}
