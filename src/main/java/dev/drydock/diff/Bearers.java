package dev.drydock.diff;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import java.util.Set;

/// What can have an owner or privileges in a catalog: objects, the columns of views, and the sequences of identity columns.
final class Bearers {
    private final Catalog catalog;
    private final Set<ObjectAddress> identitySequences;

    Bearers(Catalog catalog) {
        this.catalog = catalog;
        this.identitySequences = catalog.identitySequences();
    }

    boolean has(ObjectAddress address) {
        return catalog.has(address)
                || switch (address.kind()) {
                    case COLUMN ->
                            catalog.has(address.relation(ObjectKind.VIEW))
                                    || catalog.has(address.relation(ObjectKind.MATERIALIZED_VIEW));
                    case SEQUENCE -> identitySequences.contains(address);
                    default -> false;
                };
    }
}
