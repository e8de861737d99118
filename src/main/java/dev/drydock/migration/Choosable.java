package dev.drydock.migration;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.migration.ddl.Context;
import dev.drydock.migration.play.KeptName;
import dev.drydock.migration.play.Playbook;

import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the parts of tables, and the types of their columns, that have both an online form and a plain one, so that somebody can choose.
final class Choosable {
    private final Context online;
    private final Successions successions;

    private Choosable(Context online, Successions successions) {
        this.online = online;
        this.successions = successions;
    }

    /// The parts by the names that they have after the migration's renames.
    ///
    /// @param changes all that differs after the renames
    static SortedSet<ObjectAddress> of(List<Change> changes, Renamed from, Context context) {
        Context online = context.allOnline();
        Choosable choosable =
                new Choosable(online, Successions.of(changes, online.ofUnknownSize()));
        NavigableSet<ObjectAddress> parts = new TreeSet<>();
        changes.stream()
                .filter(choosable::hasBoth)
                .map(Change::address)
                .filter(address -> !choosable.successions.carried().contains(address))
                .forEach(parts::add);
        parts.addAll(choosable.successions.columns());
        parts.addAll(choosable.successions.byType().keySet());
        from.renames().stream()
                .filter(rename -> KeptName.of(rename, from, online) != null)
                .map(Change.Rename::after)
                .filter(address -> !address.equals(address.table()))
                .forEach(parts::add);
        return parts;
    }

    private boolean hasBoth(Change change) {
        return switch (change) {
            case Change.Alter(Index _, Index after) -> online.online(after.table());
            case Change.Create _, Change.Drop _, Change.Alter _ ->
                    Playbook.steps(change, online) != null;
            case Change.AlterAccess _, Change.Rename _ -> false;
        };
    }
}
