package dev.drydock.migration;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.List;

/// Data that a migration destroys and no later step brings back.
///
/// @param step the step's index from 0
/// @param about the table or column whose data goes
/// @param what what goes, as words: `the values of shop.orders.total`
/// @param size of the table, as far as it is known
public record Loss(int step, ObjectAddress about, String what, Facts.RelationFacts size) {

    /// Everything that a migration destroys, in the order of its steps.
    ///
    /// @param from the catalog that the migration starts from
    /// @param known facts about the tables, by the names that they have before the migration
    public static List<Loss> of(Migration migration, Catalog from, Facts known) {
        Facts facts = known;
        for (Change change : migration.changes()) {
            if (change instanceof Change.Rename rename) {
                facts = facts.alsoAs(rename.before(), rename.after());
            }
        }
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < migration.steps().size(); i++) {
            Step step = migration.steps().get(i);
            if (step.destroysData()) {
                ObjectAddress about = step.serves().getFirst();
                losses.add(new Loss(i, about, what(about), size(about, from, facts)));
            }
        }
        for (Change change : migration.changes()) {
            if (change instanceof Change.Alter(Column before, Column after)) {
                String lost = Narrowing.between(before.type(), after.type());
                if (lost != null) {
                    losses.add(narrowing(after.address(), lost, migration, from, facts));
                }
            }
        }
        losses.sort((one, other) ->
                one.step() == other.step()
                        ? one.about().compareTo(other.about())
                        : Integer.compare(one.step(), other.step()));
        return losses;
    }

    /// One loss that was seen, with its size.
    ///
    /// @param from the live catalog
    /// @param facts about its tables
    public static Loss seen(int step, ObjectAddress about, String what, Catalog from, Facts facts) {
        return new Loss(step, about, what, size(about, from, facts));
    }

    private static Loss narrowing(
            ObjectAddress about, String lost, Migration migration, Catalog from, Facts facts) {
        return new Loss(
                stepOf(about, migration),
                about,
                lost + " in " + about.words(),
                size(about, from, facts));
    }

    private static int stepOf(ObjectAddress about, Migration migration) {
        for (int i = 0; i < migration.steps().size(); i++) {
            if (migration.steps().get(i).serves().contains(about)) {
                return i;
            }
        }
        return migration.steps().size() - 1;
    }

    private static String what(ObjectAddress about) {
        return (about.kind() == ObjectKind.COLUMN ? "the values of " : "the rows of ")
                + about.words();
    }

    /// Of a partitioned table, what its partitions have together.
    private static Facts.RelationFacts size(ObjectAddress about, Catalog from, Facts facts) {
        ObjectAddress table = about.table();
        Facts.RelationFacts own = facts.of(table);
        if (!(from.find(table) instanceof Table found) || found.partitionKey() == null) {
            return own;
        }
        long rows = -1;
        long bytes = -1;
        for (Table each : from.children(table)) {
            if (each.partition() != null) {
                Facts.RelationFacts part = size(each.address(), from, facts);
                rows = part.rows() < 0 ? rows : Math.max(0, rows) + part.rows();
                bytes = part.bytes() < 0 ? bytes : Math.max(0, bytes) + part.bytes();
            }
        }
        return rows < 0 ? own : new Facts.RelationFacts(rows, bytes);
    }

    /// A clause for people: `the values of shop.orders.total (about 184 300 rows; the table has 41 MB)`.
    public String words() {
        if (size.rows() < 0) {
            return what;
        }
        if (about.kind() != ObjectKind.COLUMN || size.bytes() < 0) {
            return what + " (" + size.words() + ")";
        }
        return what + " (" + size.rowWords() + "; the table has " + Facts.size(size.bytes()) + ")";
    }
}
