package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

/// A column of a view or materialized view.
public record ViewColumn(String name, String type, @Nullable String comment) {}
