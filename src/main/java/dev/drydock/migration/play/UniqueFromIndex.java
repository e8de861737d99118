package dev.drydock.migration.play;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Builds the index of a unique constraint or primary key beside readers and writers, then makes it the constraint in an instant.
final class UniqueFromIndex implements Play {
    /// The forms that `pg_get_constraintdef` writes and an index can stand for; a temporal key is not among them.
    private static final Pattern KEY =
            Pattern.compile(
                    "(UNIQUE|PRIMARY KEY)( NULLS NOT DISTINCT)? \\((?<columns>.*?)\\)( INCLUDE"
                        + " \\((?<include>.*?)\\))?(?<end>( DEFERRABLE)?( INITIALLY DEFERRED)?)");

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        if (!(change instanceof Change.Create(Constraint constraint))
                || !applies(constraint, context)) {
            return null;
        }
        Matcher key = KEY.matcher(constraint.definition());
        return key.matches() ? steps(constraint, key, context) : null;
    }

    private static boolean applies(Constraint constraint, Context context) {
        ObjectAddress table = constraint.address().table();
        boolean kind =
                constraint.type() == Constraint.Type.UNIQUE
                        || constraint.type() == Constraint.Type.PRIMARY_KEY;
        return kind
                && constraint.local()
                && context.online(table)
                && !context.isPartitioned(table)
                && !constraint.definition().contains("WITHOUT OVERLAPS");
    }

    private static List<Step> steps(Constraint constraint, Matcher key, Context context) {
        ObjectAddress table = constraint.address().table();
        String name = Identifier.quote(constraint.name());
        String columns =
                constraint.columns().stream()
                        .map(Identifier::quote)
                        .collect(Collectors.joining(", "));
        String include = key.group("include");
        String index =
                "CREATE UNIQUE INDEX CONCURRENTLY "
                        + name
                        + " ON "
                        + table.sql()
                        + " ("
                        + columns
                        + ")"
                        + (include == null ? "" : " INCLUDE (" + include + ")")
                        + (key.group(2) == null ? "" : " NULLS NOT DISTINCT");
        return List.of(
                Step.Ddl.of(
                                constraint.address(),
                                index,
                                "Build the unique index of " + constraint.address().words())
                        .locking(table, LockMode.SHARE_UPDATE_EXCLUSIVE)
                        .outside(),
                context.locking(
                        Step.Ddl.of(
                                        constraint.address(),
                                        "ALTER TABLE "
                                                + table.sql()
                                                + " ADD CONSTRAINT "
                                                + name
                                                + " "
                                                + key.group(1)
                                                + " USING INDEX "
                                                + name
                                                + key.group("end"),
                                        "Make the index the constraint "
                                                + constraint.address().words())
                                .in(Phase.CONTRACT),
                        table,
                        LockMode.ACCESS_EXCLUSIVE));
    }
}
