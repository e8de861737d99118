package dev.drydock.migration.ddl;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.LockMode;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.GeneratedName;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// CREATE, ALTER and DROP DOMAIN. Another base type makes a new domain, see `TypeSwap`.
final class DomainDdl {
    private static final int NOT_NULL_CONSTRAINTS = 17;

    private DomainDdl() {}

    static List<Step> create(Domain domain, Context context) {
        StringBuilder sql =
                new StringBuilder("CREATE DOMAIN ")
                        .append(domain.address().sql())
                        .append(" AS ")
                        .append(domain.baseType());
        if (domain.collation() != null) {
            sql.append(" COLLATE ").append(domain.collation());
        }
        if (domain.defaultValue() != null) {
            sql.append(" DEFAULT ").append(domain.defaultValue());
        }
        if (domain.notNull()) {
            sql.append(notNull(domain, context));
        }
        List<Domain.Check> later = new ArrayList<>();
        for (Domain.Check check : domain.checks()) {
            if (check.valid()) {
                sql.append("\n    CONSTRAINT ")
                        .append(Identifier.quote(check.name()))
                        .append(' ')
                        .append(check.definition());
            } else {
                later.add(check);
            }
        }
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                        domain.address(),
                        sql.toString(),
                        "Create domain " + domain.address().words()));
        later.forEach(check -> steps.add(addCheck(domain, check)));
        domain.checks().stream()
                .filter(check -> check.comment() != null)
                .forEach(check -> steps.add(describe(domain, check.name(), check.comment())));
        if (notNullComment(domain) != null) {
            steps.add(describe(domain, notNullName(domain), notNullComment(domain)));
        }
        return steps;
    }

    private static String notNull(Domain domain, Context context) {
        return (mustSayName(domain, context)
                        ? " CONSTRAINT " + Identifier.quote(notNullName(domain))
                        : "")
                + " NOT NULL";
    }

    /// Whether the server would choose another name by itself: one that is held already, be it by the domain's own predecessor.
    private static boolean mustSayName(Domain domain, Context context) {
        Domain.NotNull constraint = domain.notNullConstraint();
        if (constraint != null && constraint.name() != null) {
            return true;
        }
        String name = notNullName(domain);
        return context.from().majorVersion() >= NOT_NULL_CONSTRAINTS
                && (context.constraintNames().isHeldBeside(domain.address(), name, List.of())
                        || (context.from().find(domain.address()) instanceof Domain old
                                && old.notNull()
                                && notNullName(old).equals(name)));
    }

    private static String notNullName(Domain domain) {
        Domain.NotNull constraint = domain.notNullConstraint();
        String given = constraint == null ? null : constraint.name();
        return given == null ? GeneratedName.of(domain.address().name(), "not_null") : given;
    }

    private static @Nullable String notNullComment(Domain domain) {
        return domain.notNullConstraint() == null ? null : domain.notNullConstraint().comment();
    }

    private static Step describe(Domain domain, String constraint, @Nullable String comment) {
        return Step.Ddl.of(
                domain.address(),
                "COMMENT ON CONSTRAINT "
                        + Identifier.quote(constraint)
                        + " ON DOMAIN "
                        + domain.address().sql()
                        + " IS "
                        + (comment == null ? "NULL" : Identifier.literal(comment).strip()),
                "Describe " + constraint + " of " + domain.address().words());
    }

    static Step drop(Domain domain) {
        return Step.Ddl.of(
                        domain.address(),
                        "DROP DOMAIN " + domain.address().sql(),
                        "Drop domain " + domain.address().words())
                .in(Phase.CONTRACT);
    }

    /// Whether ALTER DOMAIN can lead from one to the other.
    static boolean alterable(Domain before, Domain after) {
        return before.baseType().equals(after.baseType())
                && Objects.equals(before.collation(), after.collation());
    }

    static List<Step> alter(Domain before, Domain after, Context context) {
        List<Step> steps = new ArrayList<>();
        if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
            String action =
                    after.defaultValue() == null
                            ? "DROP DEFAULT"
                            : "SET DEFAULT " + after.defaultValue();
            steps.add(alter(after, action, "Change the default of " + after.address().words()));
        }
        for (Domain.Check check : before.checks()) {
            if (!has(after, check) && !isValidation(before, after, check.name())) {
                steps.add(
                        alter(
                                after,
                                "DROP CONSTRAINT " + Identifier.quote(check.name()),
                                "Drop check " + check.name() + " of " + after.address().words()));
            }
        }
        for (Domain.Check check : after.checks()) {
            if (isValidation(before, after, check.name())) {
                steps.add(
                        alter(
                                after,
                                "VALIDATE CONSTRAINT " + Identifier.quote(check.name()),
                                "Check existing values against " + check.name()));
                scanning(steps, after, context);
            } else if (!has(before, check)) {
                steps.add(addCheck(after, check));
                if (check.valid()) {
                    scanning(steps, after, context);
                }
            }
        }
        if (before.notNull() != after.notNull()) {
            String action =
                    !after.notNull()
                            ? "DROP NOT NULL"
                            : after.notNullConstraint() == null && !mustSayName(after, context)
                                    ? "SET NOT NULL"
                                    : "ADD" + notNull(after, context);
            steps.add(alter(after, action, "Change NOT NULL of " + after.address().words()));
            if (after.notNull()) {
                scanning(steps, after, context);
            }
        } else if (after.notNull() && !notNullName(before).equals(notNullName(after))) {
            steps.add(
                    alter(
                            after,
                            "RENAME CONSTRAINT "
                                    + Identifier.quote(notNullName(before))
                                    + " TO "
                                    + Identifier.quote(notNullName(after)),
                            "Rename the NOT NULL constraint of " + after.address().words()));
        }
        steps.addAll(descriptions(before, after));
        return steps;
    }

    private static List<Step> descriptions(Domain before, Domain after) {
        List<Step> steps = new ArrayList<>();
        for (Domain.Check check : after.checks()) {
            String was =
                    before.checks().stream()
                            .filter(old -> old.name().equals(check.name()))
                            .filter(old ->
                                    has(after, old) || isValidation(before, after, check.name()))
                            .map(Domain.Check::comment)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            if (!Objects.equals(was, check.comment())) {
                steps.add(describe(after, check.name(), check.comment()));
            }
        }
        String was = before.notNull() ? notNullComment(before) : null;
        if (after.notNull() && !Objects.equals(was, notNullComment(after))) {
            steps.add(describe(after, notNullName(after), notNullComment(after)));
        }
        return steps;
    }

    /// Whether the domain has this check, comments aside.
    private static boolean has(Domain domain, Domain.Check check) {
        return domain.checks().stream()
                .anyMatch(other ->
                        other.name().equals(check.name())
                                && other.definition().equals(check.definition())
                                && other.valid() == check.valid());
    }

    /// The last step reads every table that uses the domain, and nobody writes to them meanwhile.
    private static void scanning(List<Step> steps, Domain domain, Context context) {
        if (steps.removeLast() instanceof Step.Ddl step) {
            Step.Ddl locked = step;
            for (Column column : context.from().columnsOf(domain.address().sql())) {
                if (column.type().equals(domain.address().sql())) {
                    locked =
                            locked.locking(column.address().table(), LockMode.SHARE)
                                    .doing(column.address().table(), Work.SCAN);
                }
            }
            steps.add(locked);
        }
    }

    private static boolean isValidation(Domain before, Domain after, String name) {
        TreeSet<String> states = new TreeSet<>();
        before.checks().stream()
                .filter(check -> check.name().equals(name))
                .forEach(check -> states.add("before " + check.valid() + check.definition()));
        return after.checks().stream()
                .filter(check -> check.name().equals(name) && check.valid())
                .anyMatch(check -> states.contains("before false" + check.definition()));
    }

    private static Step addCheck(Domain domain, Domain.Check check) {
        return alter(
                domain,
                "ADD CONSTRAINT "
                        + Identifier.quote(check.name())
                        + " "
                        + check.definition()
                        + (check.valid() ? "" : " NOT VALID"),
                "Add check " + check.name() + " to " + domain.address().words());
    }

    private static Step alter(Domain domain, String action, String purpose) {
        return Step.Ddl.of(
                domain.address(), "ALTER DOMAIN " + domain.address().sql() + " " + action, purpose);
    }
}
