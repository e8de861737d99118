/// The review of a migration: what changes, by which steps, who waits, what the rehearsal proved. Read `ReviewModel`, then
/// `ReviewView`.
@NullMarked
package dev.drydock.ui.review;

import org.jspecify.annotations.NullMarked;
