package dev.drydock.migration.ddl;

import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.CompositeType.Attribute;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Work;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// CREATE, ALTER and DROP of composite types.
final class CompositeTypeDdl {
    private CompositeTypeDdl() {}

    static List<Step> create(CompositeType type) {
        String attributes =
                type.attributes().stream()
                        .map(CompositeTypeDdl::definition)
                        .collect(Collectors.joining(", "));
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                        type.address(),
                        "CREATE TYPE " + type.address().sql() + " AS (" + attributes + ")",
                        "Create composite type " + type.address().words()));
        type.attributes().stream()
                .filter(attribute -> attribute.comment() != null)
                .map(attribute ->
                        CommentDdl.column(type.address(), attribute.name(), attribute.comment()))
                .forEach(steps::add);
        return steps;
    }

    /// Whether ALTER TYPE leads from one to the other: no attribute in use gets another type.
    static boolean alterable(CompositeType before, CompositeType after, Context context) {
        return !retypes(before, after) || !isUsed(after, context);
    }

    private static boolean retypes(CompositeType before, CompositeType after) {
        Map<String, Attribute> old = byName(before);
        return after.attributes().stream()
                .anyMatch(attribute -> isRetyped(old.get(attribute.name()), attribute));
    }

    private static boolean isRetyped(@Nullable Attribute before, Attribute after) {
        return before != null
                && (!before.type().equals(after.type())
                        || !Objects.equals(before.collation(), after.collation()));
    }

    private static boolean isUsed(CompositeType type, Context context) {
        return !context.from().columnsOf(type.address().sql()).isEmpty();
    }

    static Step drop(CompositeType type) {
        return Step.Ddl.of(
                        type.address(),
                        "DROP TYPE " + type.address().sql(),
                        "Drop composite type " + type.address().words())
                .in(Phase.CONTRACT);
    }

    static List<Step> alter(CompositeType before, CompositeType after, Context context) {
        Map<String, Attribute> old = byName(before);
        Map<String, Attribute> wanted = byName(after);
        List<String> actions = new ArrayList<>();
        for (Attribute attribute : before.attributes()) {
            if (!wanted.containsKey(attribute.name())) {
                actions.add("DROP ATTRIBUTE " + Identifier.quote(attribute.name()));
            }
        }
        for (Attribute attribute : after.attributes()) {
            Attribute was = old.get(attribute.name());
            if (was == null) {
                actions.add("ADD ATTRIBUTE " + definition(attribute));
            } else if (isRetyped(was, attribute)) {
                actions.add(
                        "ALTER ATTRIBUTE "
                                + Identifier.quote(attribute.name())
                                + " TYPE "
                                + attribute.type()
                                + collation(attribute));
            }
        }
        List<Step> comments =
                after.attributes().stream()
                        .filter(attribute ->
                                !Objects.equals(
                                        attribute.comment(), comment(old.get(attribute.name()))))
                        .map(attribute ->
                                CommentDdl.column(
                                        after.address(), attribute.name(), attribute.comment()))
                        .toList();
        if (actions.isEmpty()) {
            return comments;
        }
        List<ObjectAddress> typedTables =
                context.from()
                        .all(Table.class)
                        .filter(table -> after.address().sql().equals(table.ofType()))
                        .map(Table::address)
                        .toList();
        if (!typedTables.isEmpty()) {
            actions.replaceAll(action -> action + " CASCADE");
        }
        Step.Ddl step =
                Step.Ddl.of(
                        after.address(),
                        "ALTER TYPE "
                                + after.address().sql()
                                + "\n    "
                                + String.join(",\n    ", actions),
                        "Change the attributes of " + after.address().words());
        for (ObjectAddress table : typedTables) {
            step = step.locking(table, LockMode.ACCESS_EXCLUSIVE).doing(table, Work.REWRITE);
        }
        List<Step> steps = new ArrayList<>();
        steps.add(step);
        steps.addAll(comments);
        return steps;
    }

    private static @Nullable String comment(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.comment();
    }

    private static Map<String, Attribute> byName(CompositeType type) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> byName.put(attribute.name(), attribute));
        return byName;
    }

    private static String definition(Attribute attribute) {
        return Identifier.quote(attribute.name()) + " " + attribute.type() + collation(attribute);
    }

    private static String collation(Attribute attribute) {
        return attribute.collation() == null ? "" : " COLLATE " + attribute.collation();
    }
}
