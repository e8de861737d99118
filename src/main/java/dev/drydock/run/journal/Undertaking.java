package dev.drydock.run.journal;

import dev.drydock.diff.Change;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a run is to do, with all that another process needs to go on with it or to take it back.
///
/// @param kind there or back
/// @param undoes the run that it takes back; null for one that leads there
/// @param goal where it leads, in words, such as the name of a file
/// @param renames what it renames, in order
/// @param startSchema SQL that makes the schema from which it starts; empty when it can't be taken back
public record Undertaking(
        Kind kind,
        @Nullable Long undoes,
        String goal,
        Style style,
        List<Step> steps,
        List<Change.Rename> renames,
        Checkpoints checkpoints,
        String startSchema) {

    /// Which way.
    public enum Kind {
        /// To a new schema.
        APPLY,
        /// Through the files of a folder, as their authors wrote them.
        MIGRATE,
        /// Back to where an unfinished run has started.
        ROLLBACK
    }

    public Undertaking {
        steps = List.copyOf(steps);
        renames = List.copyOf(renames);
    }

    /// To lead a database to a new schema.
    public static Undertaking apply(
            Migration migration, Checkpoints checkpoints, String goal, String startSchema) {
        return of(Kind.APPLY, null, migration, checkpoints, goal, startSchema);
    }

    /// To run files as their authors wrote them. There is no way back, as nobody knows what undoes their statements.
    ///
    /// @param goal the folder
    public static Undertaking migrate(Migration migration, Checkpoints checkpoints, String goal) {
        return of(Kind.MIGRATE, null, migration, checkpoints, goal, "");
    }

    /// To take back what a run has done so far.
    public static Undertaking rollback(
            long undoes, Migration migration, Checkpoints checkpoints, String startSchema) {
        return of(
                Kind.ROLLBACK,
                undoes,
                migration,
                checkpoints,
                "the start of run " + undoes,
                startSchema);
    }

    private static Undertaking of(
            Kind kind,
            @Nullable Long undoes,
            Migration migration,
            Checkpoints checkpoints,
            String goal,
            String startSchema) {
        return new Undertaking(
                kind,
                undoes,
                goal,
                migration.style(),
                migration.steps(),
                migration.changes().stream()
                        .filter(Change.Rename.class::isInstance)
                        .map(Change.Rename.class::cast)
                        .toList(),
                checkpoints,
                startSchema);
    }

    /// The migration, without the changes that it is made of.
    public Migration migration() {
        return new Migration(style, List.copyOf(renames), steps, List.of(), List.of());
    }

    /// Whether people wrote its statements: names are looked up as in any session then.
    public boolean isAsWritten() {
        return kind == Kind.MIGRATE;
    }

    public List<Unit> units() {
        return Unit.of(steps);
    }
}
