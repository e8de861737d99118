/// One thing to look for in a plan in each file. A rule is done when its folder in `src/test/cases/advice` has an example that it must
/// see and one that it must not. Read `Rules` first.
@NullMarked
package dev.drydock.explain.advice.rule;

import org.jspecify.annotations.NullMarked;
