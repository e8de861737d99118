package dev.drydock.lab;

/// A query of a workload.
///
/// @param name where it comes from, for people, such as `orders.sql, line 3`
public record NamedQuery(String name, String sql) {}
