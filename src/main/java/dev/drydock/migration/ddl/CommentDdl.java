package dev.drydock.migration.ddl;

import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Routine;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// COMMENT ON.
final class CommentDdl {
    private CommentDdl() {}

    /// The step that gives a new object its comment, if it has one.
    static List<Step> create(DbObject object) {
        return object.comment() == null ? List.of() : List.of(step(object, object.comment()));
    }

    /// The step that changes the comment, if it differs.
    static List<Step> alter(DbObject before, DbObject after) {
        return Objects.equals(before.comment(), after.comment())
                ? List.of()
                : List.of(step(after, after.comment()));
    }

    private static Step step(DbObject object, @Nullable String comment) {
        ObjectAddress address = object.address();
        Step.Ddl step =
                Step.Ddl.of(
                        address,
                        "COMMENT ON " + target(object) + " IS " + literal(comment),
                        "Describe " + address.words());
        return switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                    step.locking(address, LockMode.SHARE_UPDATE_EXCLUSIVE);
            case COLUMN -> step.locking(address.table(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            case CONSTRAINT, TRIGGER, POLICY, INDEX, SEQUENCE -> step;
            case SCHEMA, EXTENSION, ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, ROUTINE -> step;
        };
    }

    /// COMMENT ON COLUMN of a view's column.
    static Step column(ObjectAddress view, String column, @Nullable String comment) {
        return Step.Ddl.of(
                        view,
                        "COMMENT ON COLUMN "
                                + view.sql()
                                + "."
                                + Identifier.quote(column)
                                + " IS "
                                + literal(comment),
                        "Describe " + view.words() + "." + Identifier.quote(column))
                .locking(view, LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    private static String literal(@Nullable String comment) {
        return comment == null ? "NULL" : Identifier.literal(comment).strip();
    }

    private static String target(DbObject object) {
        ObjectAddress address = object.address();
        String name = address.sql();
        return switch (address.kind()) {
            case SCHEMA -> "SCHEMA " + name;
            case EXTENSION -> "EXTENSION " + name;
            case ENUM_TYPE, COMPOSITE_TYPE -> "TYPE " + name;
            case DOMAIN -> "DOMAIN " + name;
            case SEQUENCE -> "SEQUENCE " + name;
            case ROUTINE -> RoutineDdl.target((Routine) object);
            case TABLE -> "TABLE " + name;
            case COLUMN -> "COLUMN " + name + "." + part(address);
            case CONSTRAINT -> "CONSTRAINT " + part(address) + " ON " + name;
            case INDEX -> "INDEX " + ((Index) object).address().sql();
            case VIEW -> "VIEW " + name;
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW " + name;
            case TRIGGER -> "TRIGGER " + part(address) + " ON " + name;
            case POLICY -> "POLICY " + part(address) + " ON " + name;
        };
    }

    private static String part(ObjectAddress address) {
        return Identifier.quote(address.partName());
    }
}
