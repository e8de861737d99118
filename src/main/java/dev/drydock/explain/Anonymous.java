package dev.drydock.explain;

import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// Plans and queries without their names and values, to be shown to strangers. The shape, the numbers that were measured, PostgreSQL's own
/// types and functions stay; every other name and every literal becomes another, the same wherever it stands.
public final class Anonymous {
    /// What a detail of a node names; the letters of the new names.
    private static final Map<String, String> NAMES =
            Map.of(
                    "Relation Name", "table",
                    "Alias", "a",
                    "Index Name", "index",
                    "Schema", "schema",
                    "CTE Name", "with",
                    "Function Name", "function",
                    "Table Function Name", "function",
                    "Tuplestore Name", "rows");

    /// What says how a node works, in PostgreSQL's words.
    private static final Set<String> SHAPE =
            Set.of(
                    "Strategy",
                    "Partial Mode",
                    "Join Type",
                    "Parallel Aware",
                    "Async Capable",
                    "Scan Direction",
                    "Sort Method",
                    "Sort Space Type",
                    "Command",
                    "Operation",
                    "Inner Unique",
                    "Cache Mode",
                    "Single Copy",
                    "Disabled",
                    "Storage",
                    "Conflict Resolution",
                    "Sampling Method");

    /// What holds expressions of the query, beside conditions, filters and keys.
    private static final Set<String> WRITTEN =
            Set.of(
                    "Output",
                    "Order By",
                    "Function Call",
                    "Table Function Call",
                    "Sampling Parameters",
                    "Repeatable Seed",
                    "Window",
                    "Grouping Sets",
                    "Run Condition",
                    "Remote SQL");

    /// Functions and types that every database has and that tell nothing of this one.
    private static final Set<String> KNOWN =
            Set.of(
                    """
                    abs array_agg avg bool_and bool_or ceil count date_part date_trunc dense_rank extract
                    first_value floor generate_series lag last_value lead length lower max min now ntile
                    random rank round row_number string_agg substr sum to_char to_date to_timestamp
                    unnest upper jsonb_agg json_agg jsonb_build_object md5 nextval
                    int2 int4 int8 text bool date timestamptz timestamp bpchar name regclass oid uuid
                    json jsonb bytea float4 float8 money inet cidr varying precision zone without
                    at by over partition rows range preceding following filter within recursive
                    materialized update delete insert set nulls last first current unbounded of share
                    nowait skip locked conflict nothing do no key temp if between like ilike is null
                    true false any all some in exists case when then else end cast row interval
                    numeric integer bigint smallint boolean char character varchar bit real double
                    hashed subplan initplan rescan partial
                    """
                            .strip()
                            .split("\\s+"));

    /// Of those, what is a column's name unless it stands behind `::`, or `NO` as in `FOR NO KEY UPDATE`.
    private static final Set<String> OFTEN_NAMES = Set.of("name", "key");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> literals = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /// The plan under other names.
    public Plan plan(Plan plan) {
        plan.nodes().forEach(this::learn);
        Plan hidden =
                new Plan(
                        node(plan.root()),
                        plan.planningMillis(),
                        plan.executionMillis(),
                        plan.serializationMillis(),
                        plan.triggers().stream().map(this::trigger).toList(),
                        plan.jit(),
                        settings(plan.settings()),
                        new LinkedHashMap<>());
        String query = plan.query();
        return query == null ? hidden : hidden.withQuery(sql(query).strip());
    }

    /// A piece of SQL under the same names.
    public String sql(String sql) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Token token : Tokens.of(sql)) {
            String was = token.text(sql);
            if (isReference(before, was)) {
                text.append(was);
                before = "";
                continue;
            }
            boolean isName =
                    before.equals(".")
                            || (OFTEN_NAMES.contains(was.toLowerCase(Locale.ROOT))
                                    && !before.equals("::")
                                    && !before.equalsIgnoreCase("no"));
            if (token.isSignificant()) {
                before = before.equals(")") && was.equals(".") ? ")." : was;
            }
            text.append(
                    switch (token.kind()) {
                        case KEYWORD, IDENTIFIER ->
                                isName ? name(was.toLowerCase(Locale.ROOT), "c") : word(was);
                        case QUOTED_IDENTIFIER -> name(Identifier.unquote(was), "c");
                        case STRING -> literal(was);
                        case NUMBER -> number(was);
                        case COMMENT, META_COMMAND -> "";
                        case OPERATOR, SPACE, PARAMETER -> was;
                    });
        }
        return text.toString();
    }

    /// `SubPlan 1`, `(InitPlan 1).col1`: where one part of a plan speaks of another, which is shape.
    private static boolean isReference(String before, String was) {
        boolean named = before.equalsIgnoreCase("subplan") || before.equalsIgnoreCase("initplan");
        return (named && was.matches("\\d+")) || (before.equals(").") && was.matches("col\\d+"));
    }

    /// Names are learned before any condition is read, so that a table's is a table's wherever it stands.
    private void learn(PlanNode node) {
        NAMES.forEach((detail, letters) -> {
            String name = node.detail(detail);
            if (name != null) {
                name(name, letters);
            }
        });
    }

    private PlanNode node(PlanNode node) {
        // From the leaves up: a plan may have more levels than a stack has room for.
        Map<Integer, PlanNode> made = new HashMap<>();
        for (PlanNode each : node.withDescendants().toList().reversed()) {
            List<PlanNode> children = new ArrayList<>();
            each.children().forEach(child -> children.add(made.getOrDefault(child.id(), child)));
            made.put(each.id(), renamed(each, children));
        }
        return made.getOrDefault(node.id(), node);
    }

    private PlanNode renamed(PlanNode node, List<PlanNode> children) {
        return new PlanNode(
                node.id(),
                node.type(),
                node.relationship(),
                subplan(node.subplanName()),
                node.startupCost(),
                node.totalCost(),
                node.planRows(),
                node.width(),
                node.actual(),
                node.blocks(),
                node.workers().stream()
                        .map(worker ->
                                new PlanNode.Worker(
                                        worker.number(),
                                        worker.actual(),
                                        worker.blocks(),
                                        details(worker.details())))
                        .toList(),
                details(node.details()),
                children);
    }

    private @Nullable String subplan(@Nullable String name) {
        return name != null && name.startsWith("CTE ")
                ? "CTE " + name(name.substring("CTE ".length()), "with")
                : name;
    }

    private SequencedMap<String, String> details(SequencedMap<String, String> details) {
        SequencedMap<String, String> renamed = new LinkedHashMap<>();
        details.forEach((key, value) -> {
            String letters = NAMES.get(key);
            boolean stays = SHAPE.contains(key) || (isMeasured(value) && !isWritten(key));
            renamed.put(key, letters != null ? name(value, letters) : stays ? value : sql(value));
        });
        return renamed;
    }

    /// A number, a size or a yes: what EXPLAIN measured, not what somebody wrote.
    private static boolean isMeasured(String value) {
        return value.matches("[0-9.]+( ?[kM]B)?|true|false");
    }

    /// Whether somebody wrote it, so that even a number may tell something.
    private static boolean isWritten(String key) {
        return !key.startsWith("Rows Removed")
                && (WRITTEN.contains(key)
                        || key.endsWith("Cond")
                        || key.endsWith("Filter")
                        || key.endsWith("Key"));
    }

    private Plan.TriggerTime trigger(Plan.TriggerTime trigger) {
        String on = trigger.relation();
        return new Plan.TriggerTime(
                name(trigger.name(), "trigger"),
                on == null ? null : name(on, "table"),
                trigger.millis(),
                trigger.calls());
    }

    private SequencedMap<String, String> settings(SequencedMap<String, String> settings) {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        settings.forEach((name, value) ->
                kept.put(
                        name.contains(".") ? name(name, "setting") : name,
                        value.matches("[-0-9.]+ ?[a-zA-Z]{0,3}|on|off|auto") ? value : "…"));
        return kept;
    }

    private String word(String was) {
        String lower = was.toLowerCase(Locale.ROOT);
        boolean reserved = Identifier.quote(lower).startsWith("\"");
        boolean own = names.containsKey(lower);
        return !own && (reserved || KNOWN.contains(lower)) ? was : name(lower, "c");
    }

    private String name(String was, String letters) {
        String bare = Identifier.unquote(was);
        if (bare.equals("*") || bare.isEmpty() || bare.startsWith("*")) {
            // `*VALUES*` and its like are PostgreSQL's own.
            return was;
        }
        return names.computeIfAbsent(bare, name -> next(letters));
    }

    private String literal(String was) {
        return literals.computeIfAbsent(was, text -> "'" + next("v") + "'");
    }

    private String number(String was) {
        return literals.computeIfAbsent(
                was, text -> Integer.toString(1000 + counts.merge("number", 1, Integer::sum)));
    }

    private String next(String letters) {
        return letters + counts.merge(letters, 1, Integer::sum);
    }

    /// The names and literals that were replaced, as they were.
    public Set<String> originals() {
        Set<String> all = new TreeSet<>(names.keySet());
        all.addAll(literals.keySet());
        return all;
    }
}
