/// Staged edits of a schema: what a person has changed in the designer and no server has seen. Pure; may use `diff`, `catalog`,
/// `sql`. Read `Draft` first.
@NullMarked
package dev.drydock.draft;

import org.jspecify.annotations.NullMarked;
