package dev.drydock.migration;

/// What was asked for: a style for all tables, or for each table the one that its facts speak for.
public enum Approach {
    /// Online for tables that are large, written to, or of unknown size; plain for the others.
    AUTO,
    /// Online for every table that is there already, however small.
    ONLINE,
    /// Plain for every table, however large.
    DIRECT
}
