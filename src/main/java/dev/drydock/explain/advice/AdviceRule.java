package dev.drydock.explain.advice;

import java.util.stream.Stream;

/// One thing to look for in a plan.
public interface AdviceRule {
    /// Its name in reports, which is also the name of its folder of examples.
    String id();

    /// What there is to say about a plan.
    Stream<Advice> check(Subject subject);
}
