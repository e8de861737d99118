package dev.drydock.migration.ddl;

import dev.drydock.catalog.EnumType;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// CREATE, ALTER and DROP of enum types. Labels can be added anywhere; removing or reordering them makes a new type, see
/// `TypeSwap`.
final class EnumDdl {
    private EnumDdl() {}

    static Step create(EnumType type) {
        String labels =
                type.labels().stream()
                        .map(label -> Identifier.literal(label).strip())
                        .collect(Collectors.joining(", "));
        return Step.Ddl.of(
                type.address(),
                "CREATE TYPE " + type.address().sql() + " AS ENUM (" + labels + ")",
                "Create enum type " + type.address().words());
    }

    static Step drop(EnumType type) {
        return Step.Ddl.of(
                        type.address(),
                        "DROP TYPE " + type.address().sql(),
                        "Drop enum type " + type.address().words())
                .in(Phase.CONTRACT);
    }

    /// ADD VALUE for each new label, next to the neighbour that it has in the wanted type. Outside of a transaction block: a
    /// label can't be used in the transaction that adds it.
    static List<Step> addLabels(EnumType before, EnumType after) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (before.labels().contains(label)) {
                continue;
            }
            String place =
                    i == 0
                            ? before.labels().isEmpty()
                                    ? ""
                                    : " BEFORE " + literal(before.labels().getFirst())
                            : " AFTER " + literal(after.labels().get(i - 1));
            steps.add(
                    Step.Ddl.of(
                                    after.address(),
                                    "ALTER TYPE "
                                            + after.address().sql()
                                            + " ADD VALUE "
                                            + literal(label)
                                            + place,
                                    "Add label " + label + " to " + after.address().words())
                            .outside());
        }
        return steps;
    }

    private static String literal(String label) {
        return Identifier.literal(label).strip();
    }
}
