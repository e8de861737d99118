package dev.drydock.migration;

import dev.drydock.catalog.ObjectAddress;

/// The most that a step says it does with a table or materialized view that existed before the migration; a rehearsal that sees more
/// fails.
public record ExpectedWork(ObjectAddress relation, Work work) {}
