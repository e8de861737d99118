package dev.drydock.migration;

/// What a step does with all of a relation, so that it takes the longer the more there is. Each includes the ones before.
public enum Work {
    /// Reads every row.
    SCAN,
    /// Builds an index, or several.
    BUILD,
    /// Writes every row anew, and every index.
    REWRITE
}
