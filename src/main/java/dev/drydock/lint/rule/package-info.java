/// The rules, one file each; every rule has a folder under `src/test/cases/lint` with an example that it finds and one that it
/// does not.
@NullMarked
package dev.drydock.lint.rule;

import org.jspecify.annotations.NullMarked;
