package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;
import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.List;

/// A table or column that running code uses gets another name: the code fails until it is deployed anew.
public final class RenamesInUse implements Rule {
    @Override
    public String name() {
        return "renames-in-use";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.migration().changes()) {
            if (change instanceof Change.Rename rename
                    && isNamedInQueries(rename)
                    && !isKept(rename, evidence)) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(rename.after()),
                                rename.after(),
                                "Code that still says "
                                        + rename.before().words()
                                        + " fails as soon as it is called "
                                        + rename.after().words(),
                                "Keep the old name until every application says the new one:"
                                        + " --keep-names."));
            }
        }
        return findings;
    }

    /// Whether the old name goes on as a view.
    private static boolean isKept(Change.Rename rename, Evidence evidence) {
        ObjectAddress old = rename.before();
        boolean untilPause =
                evidence.migration().steps().stream()
                        .anyMatch(step ->
                                step instanceof Step.Pause
                                        && step.serves().contains(rename.after()));
        return untilPause
                || (old.kind() == ObjectKind.TABLE
                        && evidence.to()
                                .has(
                                        new ObjectAddress(
                                                ObjectKind.VIEW, old.schema(), old.name(), null)));
    }

    private static boolean isNamedInQueries(Change.Rename rename) {
        ObjectKind kind = rename.before().kind();
        return kind == ObjectKind.TABLE
                || kind == ObjectKind.COLUMN
                || kind == ObjectKind.VIEW
                || kind == ObjectKind.MATERIALIZED_VIEW
                || kind == ObjectKind.ROUTINE;
    }
}
