package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A NOT VALID check comes before the rows are filled. It holds for every update of an old row, even of another column, so that the
/// application fails meanwhile.
public final class ChecksBeforeFilling implements Rule {
    @Override
    public String name() {
        return "checks-before-filling";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            ObjectAddress table = filled(measured, evidence);
            Measured check = table == null ? null : check(table, measured.step(), evidence);
            if (table != null && check != null) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.DANGER,
                                check.step(),
                                table,
                                "Checks new versions of rows of "
                                        + table.words()
                                        + evidence.rows(table)
                                        + " before the rows are filled: until then every update of"
                                        + " an old row fails, also of other columns",
                                "Fill the rows first, then add the check NOT VALID, then validate"
                                        + " it."));
            }
        }
        return findings;
    }

    /// The table that a statement fills.
    private static @Nullable ObjectAddress filled(Measured measured, Evidence evidence) {
        return !evidence.command(measured.step()).equals("update")
                ? null
                : measured.taken().entrySet().stream()
                        .filter(lock -> lock.getValue() == LockMode.ROW_EXCLUSIVE)
                        .map(lock -> lock.getKey())
                        .filter(relation -> relation.kind() == ObjectKind.TABLE)
                        .filter(evidence::isFilled)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Measured check(ObjectAddress table, int before, Evidence evidence) {
        return evidence.measured().stream()
                .filter(measured -> measured.step() < before)
                .filter(measured -> evidence.says(measured.step(), "not", "valid"))
                .filter(measured ->
                        evidence.migration().steps().get(measured.step()).serves().stream()
                                .anyMatch(address -> isCheck(address, table, evidence)))
                .findFirst()
                .orElse(null);
    }

    /// A foreign key is asked only when its own columns change.
    private static boolean isCheck(ObjectAddress address, ObjectAddress table, Evidence evidence) {
        boolean rule =
                address.kind() == ObjectKind.COLUMN || address.kind() == ObjectKind.CONSTRAINT;
        return rule
                && address.table().equals(table)
                && !(evidence.to().find(address)
                                instanceof dev.drydock.catalog.Constraint constraint
                        && constraint.type() == dev.drydock.catalog.Constraint.Type.FOREIGN_KEY);
    }
}
