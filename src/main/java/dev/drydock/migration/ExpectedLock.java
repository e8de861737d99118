package dev.drydock.migration;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

/// The strongest lock that a step says it takes on a relation that existed before the migration; the rehearsal checks it.
public record ExpectedLock(ObjectAddress relation, LockMode mode) {}
