package dev.drydock.migration.ddl;

import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
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
                        "COMMENT ON " + Target.of(object) + " IS " + literal(comment),
                        "Describe " + address.words());
        return switch (address.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                    step.locking(address, LockMode.SHARE_UPDATE_EXCLUSIVE);
            case COLUMN -> step.locking(address.table(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            default -> step;
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
}
