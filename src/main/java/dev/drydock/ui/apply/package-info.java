/// The dialog that applies a migration to the real database: what it will do, a confirmation, live progress, what came of it. Read
/// `ApplyModel`, then `ApplyView`.
@NullMarked
package dev.drydock.ui.apply;

import org.jspecify.annotations.NullMarked;
