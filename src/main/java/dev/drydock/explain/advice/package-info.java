/// What could be done about a slow plan, and what is fine although it looks odd. Each rule is a file in `.rule` with a folder of
/// examples in `src/test/cases/advice`, and what is fine has its files in `.fine` and its folders in `src/test/cases/advice-fine`. Read `Advisor` first. May use `explain` and `sql`.
@NullMarked
package dev.drydock.explain.advice;

import org.jspecify.annotations.NullMarked;
