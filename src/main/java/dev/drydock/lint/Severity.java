package dev.drydock.lint;

/// How much a finding matters.
public enum Severity {
    /// Worth knowing.
    NOTE,
    /// Somebody will wait, or running code may break.
    CARE,
    /// Data is lost, the migration fails on filled tables, or a table in use is blocked for long.
    DANGER
}
