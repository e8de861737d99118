package dev.drydock.migration.ddl;

import dev.drydock.catalog.Routine;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

/// CREATE OR REPLACE and DROP of functions and procedures.
final class RoutineDdl {
    private RoutineDdl() {}

    static Step write(Routine routine, String verb) {
        return Step.Ddl.of(
                routine.address(),
                routine.definition().strip(),
                verb + " " + words(routine) + " " + routine.address().words());
    }

    static Step drop(Routine routine) {
        return Step.Ddl.of(
                        routine.address(),
                        "DROP " + target(routine),
                        "Drop " + words(routine) + " " + routine.address().words())
                .in(Phase.CONTRACT);
    }

    /// Whether CREATE OR REPLACE is refused: names, defaults or the result differ.
    static boolean mustRebuild(Routine before, Routine after) {
        return before.kind() != after.kind() || !before.signature().equals(after.signature());
    }

    /// The routine as DROP and COMMENT name it: `FUNCTION shop.f(integer)`.
    static String target(Routine routine) {
        return routine.kind().name()
                + " "
                + routine.address().sql()
                + "("
                + routine.address().partName()
                + ")";
    }

    private static String words(Routine routine) {
        return switch (routine.kind()) {
            case FUNCTION -> "function";
            case PROCEDURE -> "procedure";
        };
    }
}
