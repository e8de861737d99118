package dev.drydock.ui.workspace;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.draft.Draft;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// One connected database, as all screens see it: where it is, what is in it, and what is pending.
public final class Workspace {
    private final Place place;
    private final ObjectProperty<Catalog> catalog;
    private final ObjectProperty<Catalog> wanted;
    private final ObjectProperty<Facts> facts;
    private final ObjectProperty<Draft> draft;
    private final ObjectProperty<SortedSet<ObjectAddress>> pending =
            new SimpleObjectProperty<>(new TreeSet<>());
    private final StringProperty pendingCount = new SimpleStringProperty("");
    private final StringProperty pendingDetail = new SimpleStringProperty("");

    public Workspace(Place place, Catalog catalog, Facts facts) {
        this.place = place;
        this.catalog = new SimpleObjectProperty<>(catalog);
        this.wanted = new SimpleObjectProperty<>(catalog);
        this.draft = new SimpleObjectProperty<>(Draft.of(catalog));
        this.facts = new SimpleObjectProperty<>(facts);
    }

    public Place place() {
        return place;
    }

    /// What the server has.
    public ObjectProperty<Catalog> catalogProperty() {
        return catalog;
    }

    /// What it shall have: the catalog with all pending changes.
    public ObjectProperty<Catalog> wantedProperty() {
        return wanted;
    }

    public ObjectProperty<Facts> factsProperty() {
        return facts;
    }

    /// The pending edits.
    public ObjectProperty<Draft> draftProperty() {
        return draft;
    }

    /// The relations and types that have pending changes.
    public ObjectProperty<SortedSet<ObjectAddress>> pendingProperty() {
        return pending;
    }

    /// How much is pending, such as `3 schema changes`; empty when nothing is.
    public StringProperty pendingCountProperty() {
        return pendingCount;
    }

    /// What is pending, in one line.
    public StringProperty pendingDetailProperty() {
        return pendingDetail;
    }

    public boolean isPending(ObjectAddress address) {
        Set<ObjectAddress> now = pending.get();
        return now.contains(address);
    }
}
