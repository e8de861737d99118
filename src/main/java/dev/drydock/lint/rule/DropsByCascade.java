package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// CASCADE drops what nobody named. Which things is read from the catalog after the statement.
public final class DropsByCascade implements Rule {
    @Override
    public String name() {
        return "drops-by-cascade";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            int step = measured.step();
            List<ObjectAddress> gone =
                    evidence.says(step, "cascade") ? unnamed(step, evidence) : List.of();
            if (!gone.isEmpty()) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.DANGER,
                                step,
                                gone.getFirst(),
                                "Drops by CASCADE also "
                                        + gone.stream()
                                                .limit(NAMED_MAX)
                                                .map(address ->
                                                        address.kind().words()
                                                                + " "
                                                                + address.words())
                                                .collect(Collectors.joining(", "))
                                        + (gone.size() > NAMED_MAX
                                                ? " and " + (gone.size() - NAMED_MAX) + " more"
                                                : ""),
                                "Drop them by name, in statements of their own, so that everybody"
                                        + " sees what goes."));
            }
        }
        return findings;
    }

    private static final int NAMED_MAX = 5;

    /// What is gone, not a part of something else that is gone, and not named in the statement.
    private static List<ObjectAddress> unnamed(int step, Evidence evidence) {
        List<ObjectAddress> gone =
                evidence.migration().steps().get(step).serves().stream()
                        .filter(address -> evidence.from().has(address))
                        .filter(address -> !evidence.to().has(address))
                        .toList();
        List<String> words = evidence.words(step);
        return gone.stream()
                .filter(address -> KINDS.contains(address.kind()))
                .filter(address ->
                        !address.kind().isPart()
                                || gone.stream().noneMatch(other -> contains(other, address)))
                .filter(address -> !words.contains(name(address)))
                .toList();
    }

    private static boolean contains(ObjectAddress whole, ObjectAddress part) {
        return !whole.kind().isPart() && part.relation(whole.kind()).equals(whole);
    }

    private static String name(ObjectAddress address) {
        return address.kind().isPart() ? address.partName() : address.name();
    }

    private static final List<ObjectKind> KINDS =
            List.of(
                    ObjectKind.TABLE,
                    ObjectKind.VIEW,
                    ObjectKind.MATERIALIZED_VIEW,
                    ObjectKind.COLUMN,
                    ObjectKind.CONSTRAINT,
                    ObjectKind.ROUTINE,
                    ObjectKind.TRIGGER,
                    ObjectKind.POLICY);
}
