package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;

/// What a tab shows.
sealed interface Tab {
    String title();

    /// The data and structure of a relation.
    record OfRelation(ObjectAddress address) implements Tab {
        @Override
        public String title() {
            return address.name();
        }
    }
}
