package dev.drydock.migration;

/// How a migration treats tables that are in use.
public enum Style {
    /// The online playbook: nothing that blocks readers or writers for longer than an instant.
    ONLINE,
    /// The plain statements, in as few transactions as possible; for empty, small or idle databases.
    DIRECT
}
