package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.Sequence;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The migration that leads back from where another one led, and what it can't do.
///
/// @param migration from the other's target to its start
/// @param lost what the way there destroys and the way back does not bring back, one sentence each
/// @param endangered what is written after the way there and lost on the way back, one sentence each
/// @param mayStop what rows written in between can make impossible, one sentence each
public record WayBack(
        Migration migration, List<String> lost, List<String> endangered, List<String> mayStop) {
    public WayBack {
        lost = List.copyOf(lost);
        endangered = List.copyOf(endangered);
        mayStop = List.copyOf(mayStop);
    }

    /// Judges a way back.
    ///
    /// @param there the migration that it takes back
    /// @param from the catalog that `there` starts from, after its renames
    /// @param facts about the database before `there`
    /// @param to the catalog that `there` leads to
    public static WayBack of(
            Migration there, Migration back, Catalog from, Catalog to, Facts facts) {
        List<String> lost = new ArrayList<>();
        Loss.of(there, from, facts)
                .forEach(loss -> lost.add(capital(loss.words()) + " do not come back."));
        List<String> mayStop = new ArrayList<>();
        for (Change change : there.changes()) {
            switch (change) {
                case Change.Drop(DbObject object) -> dropped(object, lost, mayStop);
                case Change.Alter(DbObject before, DbObject after) ->
                        altered(before, after, lost, mayStop);
                case Change.Create _, Change.AlterAccess _, Change.Rename _ -> {}
            }
        }
        List<String> endangered = new ArrayList<>();
        Loss.of(back, to, Facts.NONE)
                .forEach(loss ->
                        endangered.add(
                                capital(loss.words())
                                        + ", written after this migration, are lost on the way"
                                        + " back."));
        return new WayBack(back, lost, endangered, mayStop);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void dropped(DbObject object, List<String> lost, List<String> mayStop) {
        String name = object.address().words();
        if (object instanceof Sequence) {
            lost.add("The number that sequence " + name + " has reached does not come back.");
        } else if (object instanceof Constraint constraint) {
            mayStop.add(
                    "Constraint "
                            + name
                            + " ("
                            + constraint.definition()
                            + ") comes back only if the rows of that time satisfy it.");
        } else if (object instanceof Index index && index.unique()) {
            mayStop.add(
                    "Unique index "
                            + name
                            + " comes back only if the rows of that time are unique.");
        }
    }

    private static void altered(
            DbObject before, DbObject after, List<String> lost, List<String> mayStop) {
        if (before instanceof EnumType old && after instanceof EnumType now) {
            labels(old, now, lost, mayStop);
        } else if (before instanceof Column old && after instanceof Column now) {
            column(old, now, lost, mayStop);
        }
    }

    private static void labels(
            EnumType old, EnumType now, List<String> lost, List<String> mayStop) {
        String name = old.address().words();
        for (String label : old.labels()) {
            if (!now.labels().contains(label)) {
                lost.add(
                        "Rows that must give up label "
                                + label
                                + " of "
                                + name
                                + " before this migration do not get it back.");
            }
        }
        for (String label : now.labels()) {
            if (!old.labels().contains(label)) {
                mayStop.add(
                        "Label " + label + " of " + name + " goes only if no row says it then.");
            }
        }
    }

    private static void column(Column old, Column now, List<String> lost, List<String> mayStop) {
        String name = now.address().words();
        if (old.identity() != null && now.identity() == null) {
            lost.add(
                    "The number that the identity of "
                            + name
                            + " has reached does not come back: set it with setval() before rows"
                            + " are added.");
        }
        if (old.notNull() && !now.notNull()) {
            mayStop.add(name + " is NOT NULL again only if no row has NULL there then.");
        }
        if (!old.type().equals(now.type())) {
            mayStop.add(
                    "The values of "
                            + name
                            + " become "
                            + old.type()
                            + " again only if they fit into it.");
        }
    }

    /// Whether nothing is lost on either way.
    public boolean isComplete() {
        return lost.isEmpty() && endangered.isEmpty();
    }
}
