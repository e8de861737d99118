package dev.drydock.ui.workspace;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.draft.Draft;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One connected database, as all screens see it: where it is, what is in it, and what is pending.
public final class Workspace {
    private final Place place;
    private final ObjectProperty<Catalog> catalog;
    private final ObjectProperty<Catalog> wanted;
    private final ObjectProperty<Facts> facts;
    private final ObjectProperty<Draft> draft;
    private final ObjectProperty<PendingChanges> pending =
            new SimpleObjectProperty<>(PendingChanges.NONE);

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

    /// What the pending edits change of what the server has.
    public ObjectProperty<PendingChanges> pendingProperty() {
        return pending;
    }
}
