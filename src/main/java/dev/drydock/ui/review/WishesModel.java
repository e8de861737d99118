package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.migration.Wishes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the user asks for: an approach for all tables, another style for some or for their steps, old names kept.
public final class WishesModel {
    private final ObjectProperty<Approach> approach = new SimpleObjectProperty<>(Approach.AUTO);
    private final BooleanProperty namesKept = new SimpleBooleanProperty();
    private final SortedMap<ObjectAddress, Style> byObject = new TreeMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    WishesModel() {
        approach.subscribe((before, now) -> tell());
        namesKept.subscribe((before, now) -> tell());
    }

    /// Tells when something else is asked for.
    void subscribe(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /// The approach for all tables of which nothing else is said.
    public ObjectProperty<Approach> approachProperty() {
        return approach;
    }

    /// Whether a renamed table or column answers to its old name until the user goes on.
    public BooleanProperty namesKeptProperty() {
        return namesKept;
    }

    /// The style that was asked for, or null when the facts decide.
    public @Nullable Style asked(ObjectAddress table, Migration migration) {
        return byObject.get(afterwards(table, migration));
    }

    /// Asks for a style.
    ///
    /// @param table by the name that it has before the migration, or a part of one by the name that it has afterwards
    /// @param style null for the facts to decide
    public void ask(ObjectAddress table, @Nullable Style style, Migration migration) {
        ObjectAddress key = afterwards(table, migration);
        Style before = style == null ? byObject.remove(key) : byObject.put(key, style);
        if (before != style) {
            tell();
        }
    }

    /// Tables are asked about by the name that they have after the migration's renames.
    private static ObjectAddress afterwards(ObjectAddress table, Migration migration) {
        if (migration.choosable().contains(table)) {
            return table;
        }
        ObjectAddress now = table;
        for (Change change : migration.changes()) {
            if (change instanceof Change.Rename(ObjectAddress before, ObjectAddress after)
                    && before.equals(now)) {
                now = after;
            }
        }
        return now;
    }

    /// Whether a name could be kept: a table or a column is renamed.
    static boolean renames(Migration migration) {
        return migration.changes().stream()
                .filter(Change.Rename.class::isInstance)
                .map(Change::address)
                .anyMatch(address ->
                        address.kind() == ObjectKind.TABLE || address.kind() == ObjectKind.COLUMN);
    }

    Wishes wishes() {
        return new Wishes(approach.get(), byObject, namesKept.get());
    }
}
