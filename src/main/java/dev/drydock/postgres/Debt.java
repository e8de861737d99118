package dev.drydock.postgres;

/// Something half-done that a database carries: it costs, or promises what is not so.
///
/// @param object what it is, such as `index shop.orders_total`
/// @param why what is wrong with it, as a clause
/// @param cure the SQL that ends it
public record Debt(String object, String why, String cure) {}
