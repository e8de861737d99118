/// Findings on a migration: what a reviewer would point at, with the reason and the cure. Pure; may use `migration`, `diff`,
/// `catalog`, `sql`. `.rule` has one file per rule. Read `Linter` first.
@NullMarked
package dev.drydock.lint;

import org.jspecify.annotations.NullMarked;
