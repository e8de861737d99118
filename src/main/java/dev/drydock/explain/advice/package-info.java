/// What could be done about a slow plan, and what is fine although it looks odd. Each rule is a file in `.rule` with a folder of
/// examples in `src/test/cases/advice`. Read `Advisor` first. May use `explain` and `sql`.
@NullMarked
package dev.drydock.explain.advice;

import org.jspecify.annotations.NullMarked;
