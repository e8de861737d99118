package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Rows fetched from another server to be thrown away here.
final class ForeignScanPullsRows implements AdviceRule {

    private static final double REMOVED_SHARE = 0.5;

    @Override
    public String id() {
        return "foreign-scan-pulls-rows";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Foreign Scan")
                .filter(node ->
                        Subject.removedShare(node) >= REMOVED_SHARE || Subject.loops(node) > 1)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Fetches rows from another server in vain",
                                Subject.loops(node) > 1
                                        ? "It asks "
                                                + Numbers.count(Subject.loops(node), "time")
                                                + "."
                                        : Numbers.count(Subject.rows(node))
                                                + " of "
                                                + Numbers.rows(
                                                        Subject.rows(node) + Subject.removed(node))
                                                + " are kept: "
                                                + node.detail("Filter")
                                                + ".",
                                "Only conditions with shippable functions are sent along;"
                                        + " use_remote_estimate lets the planner know the other"
                                        + " side."));
    }
}
