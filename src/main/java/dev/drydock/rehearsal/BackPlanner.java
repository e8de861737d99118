package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.WayBack;

import java.util.List;
import java.util.TreeMap;

/// Plans the way back from where a migration leads: the two sides change places, and so do the names of every rename.
public final class BackPlanner {
    private final Renaming renaming;

    public BackPlanner(Workshop workshop) {
        this.renaming = new Renaming(workshop);
    }

    /// Plans.
    ///
    /// @param there the migration to take back
    /// @param from where it starts
    /// @param to where it leads
    /// @param facts about the database before it
    public WayBack plan(Migration there, Renamed from, Catalog to, Facts facts) {
        List<RenameAnswer> answers =
                from.renames().reversed().stream()
                        .map(Change.Rename::reversed)
                        .map(rename -> RenameAnswer.yes(rename, to))
                        .toList();
        Renaming.Settled settled =
                renaming.settle(
                        to, from.original(), facts, Facts.NONE, new RenameAnswers(answers, true));
        Migration back =
                Planner.plan(
                        settled.from(),
                        from.original(),
                        settled.before(),
                        there.style(),
                        new TreeMap<>());
        return WayBack.of(there, back, from.catalog(), to, facts);
    }
}
