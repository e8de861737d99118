package dev.drydock.explain.advice.rule;

import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A way that a setting forbids, chosen because there is no other. Told since PostgreSQL 18.
final class DisabledNode implements AdviceRule {

    @Override
    public String id() {
        return "disabled-node";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.plan()
                .nodes()
                .filter(node -> "true".equals(node.detail("Disabled")))
                .map(node ->
                        new Advice(
                                id(),
                                node,
                                null,
                                "A forbidden way, as there is no other",
                                "An enable_ setting is off that forbids " + node.type() + ".",
                                "Turn the setting on again, or give the query another way.",
                                null,
                                false));
    }
}
