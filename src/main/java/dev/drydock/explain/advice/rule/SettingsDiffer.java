package dev.drydock.explain.advice.rule;

import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Settings that change what the planner chooses.
final class SettingsDiffer implements AdviceRule {

    private static final Set<String> COSTS =
            Set.of(
                    "random_page_cost",
                    "seq_page_cost",
                    "cpu_tuple_cost",
                    "cpu_index_tuple_cost",
                    "cpu_operator_cost",
                    "work_mem",
                    "effective_cache_size",
                    "jit",
                    "join_collapse_limit",
                    "from_collapse_limit",
                    "parallel_setup_cost",
                    "parallel_tuple_cost");

    @Override
    public String id() {
        return "settings-differ";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        List<String> changed =
                subject.plan().settings().entrySet().stream()
                        .filter(entry ->
                                entry.getKey().startsWith("enable_")
                                        || COSTS.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .toList();
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Advice.ofPlan(
                                id(),
                                null,
                                "Planned with settings of its own",
                                String.join(", ", changed) + ".",
                                "Compare it only with plans that were made with the same."));
    }
}
