package dev.drydock.lint.rule;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A new foreign key whose own columns no index begins with: each delete in the referenced table reads this one from end to end.
public final class ForeignKeyWithoutIndex implements Rule {
    @Override
    public String name() {
        return "foreign-key-without-index";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            if (change instanceof Change.Create(Constraint key)
                    && key.type() == Constraint.Type.FOREIGN_KEY
                    && key.referenced() != null
                    && key.local()
                    && !hasIndex(key, evidence.to())) {
                findings.add(finding(key, key.referenced(), evidence));
            }
        }
        return findings;
    }

    private Finding finding(Constraint key, ObjectAddress referenced, Evidence evidence) {
        ObjectAddress table = key.address().table();
        String columns =
                key.columns().stream().map(Identifier::quote).collect(Collectors.joining(", "));
        return new Finding(
                name(),
                Severity.CARE,
                evidence.stepOf(key.address()),
                key.address(),
                "No index begins with "
                        + columns
                        + ": each delete in "
                        + referenced.words()
                        + " reads all of "
                        + table.words()
                        + evidence.rows(table),
                "Build an index on " + table.words() + " (" + columns + ") first.");
    }

    private static boolean hasIndex(Constraint key, Catalog catalog) {
        ObjectAddress table = key.address().table();
        String beginning =
                key.columns().stream().map(Identifier::quote).collect(Collectors.joining(", "));
        boolean byIndex =
                catalog.indexes(table).stream()
                        .map(index -> index.definition().replaceFirst("^USING \\S+ ", ""))
                        .anyMatch(definition ->
                                definition.startsWith("(" + beginning + ")")
                                        || definition.startsWith("(" + beginning + ","));
        return byIndex
                || catalog.constraints(table).stream()
                        .filter(other ->
                                other.type() == Constraint.Type.PRIMARY_KEY
                                        || other.type() == Constraint.Type.UNIQUE)
                        .anyMatch(other -> startsWith(other.columns(), key.columns()));
    }

    private static boolean startsWith(List<String> columns, List<String> beginning) {
        return columns.size() >= beginning.size()
                && columns.subList(0, beginning.size()).equals(beginning);
    }
}
