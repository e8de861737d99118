package dev.drydock.migration.play;

import dev.drydock.catalog.Column;
import dev.drydock.diff.Change;
import dev.drydock.migration.Step;
import dev.drydock.migration.ddl.ColumnDdl;
import dev.drydock.migration.ddl.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// The online moves. The first one that knows the change makes its steps; the order is meaning.
public final class Playbook {
    private static final List<Play> PLAYS =
            List.of(
                    new BackfilledIdentity(),
                    new BackfilledColumn(),
                    new ProvenNotNull(),
                    new UniqueFromIndex(),
                    new PartitionedForeignKey(),
                    new ValidatedConstraint(),
                    new ConcurrentIndex());

    private Playbook() {}

    /// All online moves in words, also those that more than one change takes part in.
    public static List<OnlineMove> moves() {
        return Stream.concat(
                        PLAYS.stream().map(Play::move),
                        Stream.of(
                                ColumnSuccession.MOVE,
                                EnumSuccession.MOVE,
                                KeptColumn.MOVE,
                                KeptTable.MOVE,
                                ProvenAttach.MOVE,
                                MaterializedViewSuccession.MOVE))
                .toList();
    }

    /// The online steps for a change, or null when the plain statements are as good.
    public static @Nullable List<Step> steps(Change change, Context context) {
        Change.Alter typed =
                change instanceof Change.Create(Column column)
                        ? ColumnDdl.fromType(column, context)
                        : null;
        return first(typed == null ? change : typed, context);
    }

    private static @Nullable List<Step> first(Change change, Context context) {
        for (Play play : PLAYS) {
            List<Step> steps = play.steps(change, context);
            if (steps != null) {
                return steps;
            }
        }
        return null;
    }
}
