package dev.drydock.rehearsal;

import dev.drydock.lint.Finding;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

/// Something that a rule, or the server, says about a statement of a script.
///
/// @param source the file, or null when it is about all of them
/// @param position where the statement begins, or where the server saw an error
/// @param sql the statement, or nothing
/// @param facts what was measured of it, or null when it did not run
/// @param safer statements that lead to the same without making others wait; empty when there are none
public record ScriptFinding(
        Finding finding,
        @Nullable String source,
        @Nullable Position position,
        String sql,
        @Nullable StepFacts facts,
        String safer) {}
