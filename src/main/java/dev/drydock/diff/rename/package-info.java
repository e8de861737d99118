/// Renamed or new? Pairs what goes with what comes and looks alike: what is the same under another name is renamed, what holds data
/// and may be the same becomes a question. Pure; may use `diff`, `catalog`, `sql`. Read `RenameQuestions` first.
@NullMarked
package dev.drydock.diff.rename;

import org.jspecify.annotations.NullMarked;
