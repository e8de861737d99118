/// What looks odd in a plan and is as it should be, one idea a file: the other half of advice. Each has a folder of examples in
/// `src/test/cases/advice-fine`: one where it speaks, and one where it must not. Read `Reassurances` first.
@NullMarked
package dev.drydock.explain.advice.fine;

import org.jspecify.annotations.NullMarked;
