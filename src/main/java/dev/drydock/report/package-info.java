/// Writes what was found for people and programs: text for a terminal, Markdown for a pull request, JSON for everything else.
/// May use `gate`, `rehearsal` and everything below. Read `TextReport` first.
@NullMarked
package dev.drydock.report;

import org.jspecify.annotations.NullMarked;
