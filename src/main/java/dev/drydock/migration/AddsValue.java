package dev.drydock.migration;

import java.util.regex.Pattern;

/// Tells by its text whether a statement adds a value to an enum type; a run's journal has nothing but the text.
final class AddsValue {
    static final Pattern PATTERN =
            Pattern.compile("^\\s*ALTER\\s+TYPE\\b.*\\bADD\\s+VALUE\\b", Pattern.CASE_INSENSITIVE);

    private AddsValue() {}
}
