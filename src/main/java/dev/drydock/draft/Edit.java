package dev.drydock.draft;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// One staged edit. Its statement is plain DDL: it is run in the sandbox, where the server says what it means, and never on the real
/// database. Types, expressions and definitions are SQL as the user wrote it.
public sealed interface Edit {
    /// The statement to run in the sandbox.
    String sql();

    /// What the edit does, short, for the list of changes and the undo menu.
    String words();

    /// The object that the edit is about, as it is called before the edit.
    ObjectAddress about();

    /// A new table.
    ///
    /// @param elements columns and constraints as CREATE TABLE says them
    record CreateTable(ObjectAddress about, List<String> elements) implements Edit {
        public CreateTable {
            elements = List.copyOf(elements);
        }

        @Override
        public String sql() {
            return "CREATE TABLE "
                    + about.sql()
                    + " ("
                    + elements.stream()
                            .map(element -> "\n    " + element)
                            .collect(Collectors.joining(","))
                    + "\n)";
        }

        @Override
        public String words() {
            return "Add table " + about.words();
        }
    }

    /// The object goes; what depends on it must be edited first.
    record Drop(ObjectAddress about) implements Edit {
        @Override
        public String sql() {
            return switch (about.kind()) {
                case COLUMN -> alterTable(about) + "DROP COLUMN " + part(about);
                case CONSTRAINT -> alterTable(about) + "DROP CONSTRAINT " + part(about);
                case TRIGGER -> "DROP TRIGGER " + part(about) + " ON " + about.sql();
                case POLICY -> "DROP POLICY " + part(about) + " ON " + about.sql();
                case ROUTINE -> "DROP ROUTINE " + about.sql() + "(" + about.partName() + ")";
                case ENUM_TYPE, COMPOSITE_TYPE -> "DROP TYPE " + about.sql();
                case SCHEMA, EXTENSION, DOMAIN, SEQUENCE, TABLE, INDEX, VIEW, MATERIALIZED_VIEW ->
                        "DROP " + about.kind().name().replace('_', ' ') + " " + about.sql();
                default -> throw new IllegalArgumentException(about + " can't be edited here");
            };
        }

        @Override
        public String words() {
            return "Drop " + about;
        }
    }

    /// A table, view, materialized view, index, sequence, column or constraint gets another name.
    record Rename(ObjectAddress about, String newName) implements Edit {
        @Override
        public String sql() {
            String name = Identifier.quote(newName);
            return switch (about.kind()) {
                case COLUMN -> alterTable(about) + "RENAME COLUMN " + part(about) + " TO " + name;
                case CONSTRAINT ->
                        alterTable(about) + "RENAME CONSTRAINT " + part(about) + " TO " + name;
                case TABLE, INDEX, VIEW, MATERIALIZED_VIEW, SEQUENCE, DOMAIN, SCHEMA ->
                        "ALTER "
                                + about.kind().name().replace('_', ' ')
                                + " "
                                + about.sql()
                                + " RENAME TO "
                                + name;
                case ENUM_TYPE, COMPOSITE_TYPE ->
                        "ALTER TYPE " + about.sql() + " RENAME TO " + name;
                case TRIGGER, POLICY ->
                        "ALTER "
                                + about.kind().name()
                                + " "
                                + part(about)
                                + " ON "
                                + about.sql()
                                + " RENAME TO "
                                + name;
                case ROUTINE ->
                        "ALTER ROUTINE "
                                + about.sql()
                                + "("
                                + about.partName()
                                + ") RENAME TO "
                                + name;
                default -> throw new IllegalArgumentException(about + " can't be renamed here");
            };
        }

        /// The address after the edit.
        public ObjectAddress after() {
            return about.kind().isPart()
                    ? new ObjectAddress(about.kind(), about.schema(), about.name(), newName)
                    : new ObjectAddress(about.kind(), about.schema(), newName, about.part());
        }

        @Override
        public String words() {
            return "Rename " + about.words() + " to " + Identifier.quote(newName);
        }
    }

    /// A new column.
    ///
    /// @param type such as `numeric(10,2)`
    /// @param defaultValue an expression, or null
    /// @param fill what existing rows get, as an expression, or null to leave it to the default
    record AddColumn(
            ObjectAddress about,
            String type,
            boolean notNull,
            @Nullable String defaultValue,
            @Nullable String fill)
            implements Edit {
        @Override
        public String sql() {
            return alterTable(about)
                    + "ADD COLUMN "
                    + part(about)
                    + " "
                    + type
                    + (defaultValue == null ? "" : " DEFAULT " + defaultValue)
                    + (notNull ? " NOT NULL" : "");
        }

        @Override
        public String words() {
            return "Add column " + about.words();
        }
    }

    /// Another type for a column.
    ///
    /// @param using the expression that converts existing values, or null for the assignment cast
    record ChangeType(ObjectAddress about, String type, @Nullable String using) implements Edit {
        @Override
        public String sql() {
            return alterColumn(about) + "TYPE " + type + (using == null ? "" : " USING " + using);
        }

        @Override
        public String words() {
            return "Change the type of " + about.words() + " to " + type;
        }
    }

    /// NULL is forbidden or allowed in a column.
    ///
    /// @param fill what rows that have NULL get, as an expression, or null when there are none
    record SetNotNull(ObjectAddress about, boolean notNull, @Nullable String fill) implements Edit {
        @Override
        public String sql() {
            return alterColumn(about) + (notNull ? "SET NOT NULL" : "DROP NOT NULL");
        }

        @Override
        public String words() {
            return (notNull ? "Forbid NULL in " : "Allow NULL in ") + about.words();
        }
    }

    /// Another default for a column, or none.
    record SetDefault(ObjectAddress about, @Nullable String defaultValue) implements Edit {
        @Override
        public String sql() {
            return alterColumn(about)
                    + (defaultValue == null ? "DROP DEFAULT" : "SET DEFAULT " + defaultValue);
        }

        @Override
        public String words() {
            return defaultValue == null
                    ? "Take the default off " + about.words()
                    : "Set the default of " + about.words() + " to " + defaultValue;
        }
    }

    /// Another comment for a table or column, or none.
    record SetComment(ObjectAddress about, @Nullable String comment) implements Edit {
        @Override
        public String sql() {
            String target =
                    about.kind() == ObjectKind.COLUMN
                            ? "COLUMN " + about.sql() + "." + part(about)
                            : about.kind().name().replace('_', ' ') + " " + about.sql();
            return "COMMENT ON "
                    + target
                    + " IS "
                    + (comment == null ? "NULL" : Identifier.literal(comment).strip());
        }

        @Override
        public String words() {
            return "Describe " + about.words();
        }
    }

    /// A new constraint.
    ///
    /// @param definition what stands after the name: `CHECK (price > 0)`, `FOREIGN KEY (a) REFERENCES b`
    record AddConstraint(ObjectAddress about, String definition) implements Edit {
        @Override
        public String sql() {
            return alterTable(about) + "ADD CONSTRAINT " + part(about) + " " + definition;
        }

        @Override
        public String words() {
            return "Add constraint " + about.words();
        }
    }

    /// A new index.
    ///
    /// @param table the table or materialized view
    /// @param definition what stands after the table's name: `(slug)`, `USING gin (tags)`
    record AddIndex(ObjectAddress about, ObjectAddress table, boolean unique, String definition)
            implements Edit {
        @Override
        public String sql() {
            return "CREATE "
                    + (unique ? "UNIQUE " : "")
                    + "INDEX "
                    + Identifier.quote(about.name())
                    + " ON "
                    + table.sql()
                    + " "
                    + definition;
        }

        @Override
        public String words() {
            return "Add index " + about.words();
        }
    }

    private static String alterTable(ObjectAddress part) {
        return "ALTER TABLE " + part.sql() + " ";
    }

    private static String alterColumn(ObjectAddress column) {
        return alterTable(column) + "ALTER COLUMN " + part(column) + " ";
    }

    private static String part(ObjectAddress address) {
        return Identifier.quote(Objects.requireNonNull(address.part()));
    }
}
