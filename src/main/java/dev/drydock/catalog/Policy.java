package dev.drydock.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A row security policy.
///
/// @param command `ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`
/// @param roles role names, unquoted and sorted; empty means PUBLIC
public record Policy(
        ObjectAddress address,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String withCheck,
        @Nullable String comment)
        implements DbObject {
    public Policy {
        roles = List.copyOf(roles);
    }
}
