package dev.drydock.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The same query when a way that the planner took is forbidden to it: what it would do then, and what it thinks that costs.
///
/// @param forbidden what it may not use: `Seq Scan`
/// @param setting the setting that forbids it: `enable_seqscan`
/// @param plan what it does then; still with the forbidden node where there is no other way
public record Alternative(String forbidden, String setting, Plan plan) {
    /// At most so many are asked for; a plan seldom has as many kinds of nodes.
    public static final int MAX = 8;

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("Seq Scan", "enable_seqscan"),
                    Map.entry("Index Scan", "enable_indexscan"),
                    Map.entry("Index Only Scan", "enable_indexonlyscan"),
                    Map.entry("Bitmap Heap Scan", "enable_bitmapscan"),
                    Map.entry("Tid Scan", "enable_tidscan"),
                    Map.entry("Nested Loop", "enable_nestloop"),
                    Map.entry("Hash Join", "enable_hashjoin"),
                    Map.entry("Merge Join", "enable_mergejoin"),
                    Map.entry("Sort", "enable_sort"),
                    Map.entry("Incremental Sort", "enable_incremental_sort"),
                    Map.entry("Materialize", "enable_material"),
                    Map.entry("Memoize", "enable_memoize"),
                    Map.entry("Gather", "max_parallel_workers_per_gather"),
                    Map.entry("Gather Merge", "enable_gathermerge"));

    /// The ways to forbid, of all nodes of a plan, in their order: type and setting.
    public static SequencedSet<Map.Entry<String, String>> of(Plan plan) {
        SequencedSet<Map.Entry<String, String>> found = new LinkedHashSet<>();
        for (PlanNode node : plan.nodes().toList()) {
            setting(node)
                    .ifPresent(setting -> {
                        if (found.size() < MAX) {
                            found.add(Map.entry(node.type(), setting));
                        }
                    });
        }
        return found;
    }

    /// The setting that forbids a node's way; empty where there is none.
    public static Optional<String> setting(PlanNode node) {
        boolean hashed =
                node.type().equals("Aggregate")
                        && List.of("Hashed", "Mixed")
                                .contains(String.valueOf(node.detail("Strategy")));
        return hashed
                ? Optional.of("enable_hashagg")
                : Optional.ofNullable(SETTINGS.get(node.type()));
    }

    /// What a setting is set to, so that its way is forbidden.
    public static String off(String setting) {
        return setting.startsWith("enable_") ? "off" : "0";
    }

    /// What the planner would do instead, in words, with both costs.
    public String words(Plan chosen) {
        double was = chosen.root().totalCost();
        double is = plan.root().totalCost();
        if (Fingerprint.of(chosen).equals(Fingerprint.of(plan))) {
            return "Without " + forbidden + ": there is no other way.";
        }
        List<String> changes = Comparison.of(chosen, plan).words();
        String instead =
                changes.isEmpty() ? "the same in another order" : String.join("; ", changes);
        return "Without " + forbidden + ": " + instead + ". Cost " + costs(was, is) + ".";
    }

    private static String costs(double was, double is) {
        String both = Numbers.count(is) + " instead of " + Numbers.count(was);
        if (was <= 0 || is <= was) {
            return both;
        }
        double factor = is / was;
        return both
                + (factor >= 1.95
                        ? ", " + Numbers.count(factor) + " times as much"
                        : ", " + Numbers.percent(factor - 1) + " more");
    }
}
