package dev.drydock.lint;

import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

/// Something that a rule says about a migration.
///
/// @param rule the rule's name, such as `rewrites-table`
/// @param step the step's index from 0, or -1 when the finding is about the whole
/// @param about the object
/// @param what one sentence: what happens to whom
/// @param cure one sentence: what to do instead
/// @param toll how long others wait, as an estimate; null when nobody does or it can't be estimated
public record Finding(
        String rule,
        Severity severity,
        int step,
        ObjectAddress about,
        String what,
        String cure,
        @Nullable Toll toll) {

    /// A finding about something that nobody waits for.
    public Finding(
            String rule,
            Severity severity,
            int step,
            ObjectAddress about,
            String what,
            String cure) {
        this(rule, severity, step, about, what, cure, null);
    }
}
