package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;

import java.util.List;

/// `char(n)` fills up with spaces that count in some comparisons and not in others.
public final class PaddedText implements Rule {
    @Override
    public String name() {
        return "padded-text";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return NewColumns.notes(
                this,
                evidence,
                PaddedText::isPadded,
                _ -> " is padded with spaces that some comparisons count and others do not",
                "Use text, with a check of its length if that matters.");
    }

    private static boolean isPadded(Column column) {
        return column.type().matches("character\\(\\d+\\)")
                && !column.type().equals("character(1)");
    }
}
