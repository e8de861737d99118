package dev.drydock.lint;

import dev.drydock.catalog.ObjectAddress;

/// Something that a rule says about a migration.
///
/// @param rule the rule's name, such as `rewrites-table`
/// @param step the step's index from 0, or -1 when the finding is about the whole
/// @param about the object
/// @param what one sentence: what happens to whom
/// @param cure one sentence: what to do instead
public record Finding(
        String rule, Severity severity, int step, ObjectAddress about, String what, String cure) {}
