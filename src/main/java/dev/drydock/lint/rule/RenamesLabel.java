package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// A label of an enum is called otherwise: code that still says the old one fails at once.
public final class RenamesLabel implements Rule {
    @Override
    public String name() {
        return "renames-label";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.migration().changes()) {
            if (change instanceof Change.Rename rename
                    && rename.before().kind() == ObjectKind.ENUM_TYPE
                    && rename.before().part() != null) {
                ObjectAddress type =
                        new ObjectAddress(
                                ObjectKind.ENUM_TYPE,
                                rename.after().schema(),
                                rename.after().name(),
                                null);
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(type),
                                type,
                                "Code that still writes or compares '"
                                        + rename.before().partName()
                                        + "' fails as soon as it is '"
                                        + rename.after().partName()
                                        + "'",
                                "Add the new label, deploy code that knows both, change the rows in"
                                        + " batches, and leave the old label unused."));
            }
        }
        return findings;
    }
}
