/// Random pairs of schemas for the judges of `dev.drydock.cases`. What is said stands as text in `src/test/cases/phrases`, a line for each
/// statement; `Speech` fills its blanks from a `Sketch` of what is in the database. Read `RandomPair` first.
@NullMarked
package dev.drydock.cases.random;

import org.jspecify.annotations.NullMarked;
