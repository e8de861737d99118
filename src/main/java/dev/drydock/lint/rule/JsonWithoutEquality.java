package dev.drydock.lint.rule;

import dev.drydock.catalog.Column;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;

import java.util.List;

/// `json` keeps the text as it came and knows no equality: DISTINCT, GROUP BY and UNION fail.
public final class JsonWithoutEquality implements Rule {
    @Override
    public String name() {
        return "json-without-equality";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return NewColumns.notes(
                this,
                evidence,
                JsonWithoutEquality::isJson,
                _ -> " is json, which knows no equality: SELECT DISTINCT of it fails",
                "Use jsonb, unless spaces and the order of keys matter.");
    }

    private static boolean isJson(Column column) {
        return column.type().equals("json");
    }
}
