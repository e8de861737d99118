package dev.drydock.migration.ddl;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.Policy;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.List;
import java.util.stream.Collectors;

/// CREATE, ALTER and DROP POLICY.
final class PolicyDdl {
    private PolicyDdl() {}

    static Step create(Policy policy) {
        return locking(
                policy,
                Step.Ddl.of(
                        policy.address(),
                        "CREATE POLICY "
                                + name(policy)
                                + (policy.permissive() ? "" : "\n    AS RESTRICTIVE")
                                + (policy.command().equals("ALL")
                                        ? ""
                                        : "\n    FOR " + policy.command())
                                + (policy.roles().isEmpty() ? "" : "\n    TO " + roles(policy))
                                + clauses(policy),
                        "Create policy " + policy.address().words()));
    }

    static Step drop(Policy policy) {
        return locking(
                policy,
                Step.Ddl.of(
                                policy.address(),
                                "DROP POLICY " + name(policy),
                                "Drop policy " + policy.address().words())
                        .in(Phase.CONTRACT));
    }

    /// Whether ALTER POLICY can't do it: it changes neither kind nor command, and takes no expression away.
    static boolean mustRebuild(Policy before, Policy after) {
        return before.permissive() != after.permissive()
                || !before.command().equals(after.command())
                || (before.using() != null && after.using() == null)
                || (before.withCheck() != null && after.withCheck() == null);
    }

    static List<Step> alter(Policy before, Policy after) {
        boolean sameRules =
                before.equals(
                        new Policy(
                                after.address(),
                                after.permissive(),
                                after.command(),
                                after.roles(),
                                after.using(),
                                after.withCheck(),
                                before.comment()));
        return sameRules
                ? List.of()
                : List.of(
                        locking(
                                after,
                                Step.Ddl.of(
                                        after.address(),
                                        "ALTER POLICY "
                                                + name(after)
                                                + "\n    TO "
                                                + (after.roles().isEmpty()
                                                        ? "PUBLIC"
                                                        : roles(after))
                                                + clauses(after),
                                        "Change policy " + after.address().words())));
    }

    private static Step locking(Policy policy, Step.Ddl step) {
        return step.locking(policy.address().table(), LockMode.ACCESS_EXCLUSIVE);
    }

    private static String name(Policy policy) {
        return Identifier.quote(policy.address().partName()) + " ON " + policy.address().sql();
    }

    private static String roles(Policy policy) {
        return policy.roles().stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    private static String clauses(Policy policy) {
        return (policy.using() == null ? "" : "\n    USING (" + policy.using() + ")")
                + (policy.withCheck() == null
                        ? ""
                        : "\n    WITH CHECK (" + policy.withCheck() + ")");
    }
}
