package dev.drydock.migration.play;

import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.HelperName;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.migration.ddl.ConstraintDdl;
import dev.drydock.migration.ddl.Context;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Builds the index of a unique constraint or primary key beside readers and writers, then makes it the constraint in an instant.
public final class UniqueFromIndex implements Play {
    /// The forms that `pg_get_constraintdef` writes and an index can stand for; a temporal key is not among them.
    private static final Pattern KEY =
            Pattern.compile(
                    "(UNIQUE|PRIMARY KEY)( NULLS NOT DISTINCT)? \\((?<columns>.*?)\\)( INCLUDE"
                        + " \\((?<include>.*?)\\))?(?<end>( DEFERRABLE)?( INITIALLY DEFERRED)?)");

    @Override
    public OnlineMove move() {
        return new OnlineMove(
                "Unique constraint or primary key",
                "unique index CONCURRENTLY, then the index becomes the constraint; a changed key is"
                        + " swapped when its successor is built",
                "SHARE UPDATE EXCLUSIVE to build; ACCESS EXCLUSIVE for a moment",
                "the table is in use and not partitioned",
                "nothing");
    }

    @Override
    public @Nullable List<Step> steps(Change change, Context context) {
        if (!(change instanceof Change.Create(Constraint constraint))
                || !applies(constraint, context)
                || !isOnline(constraint, context)) {
            return null;
        }
        Matcher key = KEY.matcher(constraint.definition());
        return key.matches()
                ? steps(constraint, Identifier.quote(constraint.name()), key, context)
                : null;
    }

    /// Whether the key is made or changed beside readers and writers.
    public static boolean isOnline(Constraint key, Context context) {
        return context.online(key.address(), key.address().table());
    }

    /// Whether the successor of a key can be built while the key is in use; then `build` and `swap` take the place of ADD CONSTRAINT.
    public static boolean canSucceed(Constraint constraint, Context context) {
        return applies(constraint, context) && KEY.matcher(constraint.definition()).matches();
    }

    /// Builds the index of a key's successor under another name.
    public static Step build(Constraint successor, Context context) {
        return steps(successor, index(successor), matched(successor), context).getFirst();
    }

    /// Makes that index the constraint, when the old one is gone.
    public static Step swap(Constraint successor, Context context) {
        return steps(successor, index(successor), matched(successor), context).getLast();
    }

    private static String index(Constraint successor) {
        return Identifier.quote(HelperName.successor(successor.name()));
    }

    private static Matcher matched(Constraint constraint) {
        Matcher key = KEY.matcher(constraint.definition());
        if (!key.matches()) {
            throw new IllegalArgumentException("no key: " + constraint.definition());
        }
        return key;
    }

    private static boolean applies(Constraint constraint, Context context) {
        ObjectAddress table = constraint.address().table();
        boolean kind =
                constraint.type() == Constraint.Type.UNIQUE
                        || constraint.type() == Constraint.Type.PRIMARY_KEY;
        return kind
                && constraint.local()
                && context.existed(table)
                && !context.isPartitioned(table)
                && !constraint.definition().contains("WITHOUT OVERLAPS");
    }

    private static List<Step> steps(
            Constraint constraint, String name, Matcher key, Context context) {
        ObjectAddress table = constraint.address().table();
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
                        + (key.group(2) == null ? "" : " NULLS NOT DISTINCT")
                        + ConstraintDdl.indexStorage(constraint);
        return List.of(
                Step.Ddl.of(
                                constraint.address(),
                                index,
                                "Build the unique index of " + constraint.address().words())
                        .locking(table, LockMode.SHARE_UPDATE_EXCLUSIVE)
                        .doing(table, Work.BUILD)
                        .outside(),
                context.locking(
                        Step.Ddl.of(
                                        constraint.address(),
                                        "ALTER TABLE "
                                                + table.sql()
                                                + " ADD CONSTRAINT "
                                                + Identifier.quote(constraint.name())
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
