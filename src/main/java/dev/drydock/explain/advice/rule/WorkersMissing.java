package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Worker processes that were planned and not to be had.
final class WorkersMissing implements AdviceRule {

    @Override
    public String id() {
        return "workers-missing";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Gather", "Gather Merge")
                .filter(node -> node.number("Workers Launched") < node.number("Workers Planned"))
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node)
                                        * (1
                                                - (node.number("Workers Launched") + 1)
                                                        / (node.number("Workers Planned") + 1)),
                                "Got "
                                        + Numbers.count(node.number("Workers Launched"))
                                        + " of "
                                        + Numbers.count(node.number("Workers Planned"))
                                        + " workers",
                                "The plan was made for more processes than there were.",
                                "max_parallel_workers and max_worker_processes limit all sessions"
                                        + " together; a cursor or a SERIALIZABLE transaction gets"
                                        + " none."));
    }
}
