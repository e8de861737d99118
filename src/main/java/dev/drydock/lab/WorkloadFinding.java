package dev.drydock.lab;

import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.explain.Fingerprint;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the plans of a workload say about a change.
///
/// @param rule which rule says it, such as `unused-index`
/// @param what one sentence
public record WorkloadFinding(String rule, String what) {
    /// Looks at all queries.
    ///
    /// @param made indexes that the change makes
    /// @param gone indexes that it drops
    /// @param large tables that no fast query should read as a whole, by their names without schema, as plans tell them
    static List<WorkloadFinding> of(
            List<TriedIndex> made,
            List<RelationName> gone,
            Set<String> large,
            List<TriedQuery> queries) {
        List<TriedQuery.Planned> planned =
                queries.stream()
                        .filter(TriedQuery.Planned.class::isInstance)
                        .map(TriedQuery.Planned.class::cast)
                        .toList();
        List<WorkloadFinding> findings = new ArrayList<>();
        if (!planned.isEmpty()) {
            made.forEach(index -> unused(index, planned, findings));
        }
        gone.forEach(index -> missed(index, planned, findings));
        planned.forEach(query -> changed(query, large, findings));
        return findings;
    }

    private static void unused(
            TriedIndex index, List<TriedQuery.Planned> planned, List<WorkloadFinding> findings) {
        String name = index.index().name();
        if (planned.stream().noneMatch(query -> indexes(query.after().plan()).contains(name))) {
            findings.add(
                    new WorkloadFinding(
                            "unused-index",
                            "No query of the workload uses " + index.index() + "."));
        }
    }

    private static void missed(
            RelationName index, List<TriedQuery.Planned> planned, List<WorkloadFinding> findings) {
        String users =
                planned.stream()
                        .filter(query -> indexes(query.before().plan()).contains(index.name()))
                        .map(TriedQuery::name)
                        .collect(Collectors.joining("; "));
        if (!users.isEmpty()) {
            findings.add(
                    new WorkloadFinding(
                            "index-in-use", index + " goes and is used by " + users + "."));
        }
    }

    private static void changed(
            TriedQuery.Planned query, Set<String> large, List<WorkloadFinding> findings) {
        Plan before = query.before().plan();
        Plan after = query.after().plan();
        if (query.verdict() == TriedQuery.Verdict.WORSE
                && !Fingerprint.of(before).equals(Fingerprint.of(after))) {
            findings.add(
                    new WorkloadFinding(
                            "plan-flips",
                            query.name() + " is planned in another way, and dearer."));
        }
        Set<String> scanned = scanned(after, large);
        scanned.removeAll(scanned(before, large));
        scanned.forEach(table ->
                findings.add(
                        new WorkloadFinding(
                                "scans-large-table",
                                query.name()
                                        + " reads all of "
                                        + table
                                        + " after the change, which it did not before.")));
    }

    private static Set<String> indexes(Plan plan) {
        Set<String> indexes = new TreeSet<>();
        plan.nodes().map(PlanNode::index).forEach(index -> indexes.add(String.valueOf(index)));
        return indexes;
    }

    private static Set<String> scanned(Plan plan, Set<String> large) {
        return plan.nodes()
                .filter(node -> node.type().endsWith("Seq Scan"))
                .map(PlanNode::relation)
                .map(String::valueOf)
                .filter(large::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
