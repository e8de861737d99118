package dev.drydock.migration;

/// The part of an online migration that a step belongs to.
public enum Phase {
    /// Adds; running applications do not notice.
    EXPAND,
    /// Fills rows, batch by batch.
    BACKFILL,
    /// Tightens and removes.
    CONTRACT
}
