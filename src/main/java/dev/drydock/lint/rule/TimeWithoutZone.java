package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;

import java.util.List;

/// `timestamp` is no point in time: what it means depends on who reads it.
public final class TimeWithoutZone implements Rule {
    @Override
    public String name() {
        return "time-without-zone";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return NewColumns.notes(
                this,
                evidence,
                TimeWithoutZone::isWithoutZone,
                _ ->
                        " is a timestamp without time zone: which point in time it means depends on"
                                + " who reads it",
                "Use timestamptz.");
    }

    private static boolean isWithoutZone(Column column) {
        return column.type().startsWith("timestamp")
                && column.type().endsWith(" without time zone");
    }
}
