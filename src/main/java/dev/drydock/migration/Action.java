package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;

/// What is done to one object in one place of the order.
record Action(ObjectAddress address, Kind kind) implements Comparable<Action> {
    enum Kind {
        /// What can be done beside everything that is there, before the object changes.
        PREPARE,
        /// Takes from a view what it shows, so that what it needs can go while the view is still there.
        UNTIE,
        DROP,
        /// Makes a view that shows nothing yet, for what needs the view and is needed by it.
        OUTLINE,
        CREATE,
        ALTER,
        /// Makes a table a partition, when the table and its parent are there.
        ATTACH,
        /// What can only be said when everything else is there: a sequence's owner, a replica identity's index.
        FINISH,
        /// Owner, privileges and security labels.
        ACCESS
    }

    @Override
    public int compareTo(Action other) {
        int order = address.compareTo(other.address);
        return order == 0 ? kind.compareTo(other.kind) : order;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + address;
    }
}
