package dev.drydock.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Reads what EXPLAIN (FORMAT JSON) wrote. Keys that nobody knows yet are kept.
final class PlanReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Keys of a node that have a place of their own.
    private static final Set<String> NODE_KEYS =
            Set.of(
                    "Node Type",
                    "Parent Relationship",
                    "Subplan Name",
                    "Startup Cost",
                    "Total Cost",
                    "Plan Rows",
                    "Plan Width",
                    "Actual Startup Time",
                    "Actual Total Time",
                    "Actual Rows",
                    "Actual Loops",
                    "Plans",
                    "Shared Hit Blocks",
                    "Shared Read Blocks",
                    "Shared Dirtied Blocks",
                    "Shared Written Blocks",
                    "Local Hit Blocks",
                    "Local Read Blocks",
                    "Local Dirtied Blocks",
                    "Local Written Blocks",
                    "Temp Read Blocks",
                    "Temp Written Blocks");

    private static final Set<String> PLAN_KEYS =
            Set.of(
                    "Plan",
                    "Planning Time",
                    "Execution Time",
                    "Triggers",
                    "JIT",
                    "Settings",
                    "Serialization");

    private int nodes;

    private PlanReader() {}

    static Plan read(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            JsonNode top = tree.isArray() ? tree.path(0) : tree;
            if (!top.path("Plan").isObject()) {
                throw new PlanFormatException("There is no plan in this JSON.", null);
            }
            return new PlanReader().plan(top);
        } catch (JsonProcessingException e) {
            throw new PlanFormatException("This is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Plan plan(JsonNode top) {
        return new Plan(
                node(top.path("Plan")),
                millis(top, "Planning Time"),
                millis(top, "Execution Time"),
                top.path("Serialization").path("Time").asDouble(),
                triggers(top.path("Triggers")),
                jit(top.path("JIT")),
                texts(top.path("Settings"), Set.of()),
                texts(top, PLAN_KEYS));
    }

    private PlanNode node(JsonNode json) {
        int id = nodes++;
        List<PlanNode> children = new ArrayList<>();
        for (JsonNode child : json.path("Plans")) {
            children.add(node(child));
        }
        return new PlanNode(
                id,
                json.path("Node Type").asText("?"),
                text(json, "Parent Relationship"),
                text(json, "Subplan Name"),
                json.path("Startup Cost").asDouble(),
                json.path("Total Cost").asDouble(),
                json.path("Plan Rows").asDouble(),
                json.path("Plan Width").asInt(),
                actual(json),
                blocks(json),
                texts(json, NODE_KEYS),
                children);
    }

    private static PlanNode.@Nullable Actual actual(JsonNode json) {
        return json.has("Actual Loops")
                ? new PlanNode.Actual(
                        millis(json, "Actual Startup Time"),
                        millis(json, "Actual Total Time"),
                        json.path("Actual Rows").asDouble(),
                        json.path("Actual Loops").asDouble())
                : null;
    }

    /// Since PostgreSQL 17 times are told for shared, local and temporary blocks apart, before that in one.
    private static PlanNode.@Nullable Blocks blocks(JsonNode json) {
        if (!json.has("Shared Hit Blocks")) {
            return null;
        }
        double ioMillis = 0;
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getKey().endsWith("I/O Read Time")
                    || entry.getKey().endsWith("I/O Write Time")) {
                ioMillis += entry.getValue().asDouble();
            }
        }
        return new PlanNode.Blocks(
                json.path("Shared Hit Blocks").asLong(),
                json.path("Shared Read Blocks").asLong(),
                json.path("Shared Dirtied Blocks").asLong(),
                json.path("Shared Written Blocks").asLong(),
                json.path("Local Hit Blocks").asLong(),
                json.path("Local Read Blocks").asLong(),
                json.path("Temp Read Blocks").asLong(),
                json.path("Temp Written Blocks").asLong(),
                ioMillis);
    }

    private static List<Plan.TriggerTime> triggers(JsonNode json) {
        List<Plan.TriggerTime> triggers = new ArrayList<>();
        for (JsonNode trigger : json) {
            String constraint = text(trigger, "Constraint Name");
            triggers.add(
                    new Plan.TriggerTime(
                            constraint == null
                                    ? trigger.path("Trigger Name").asText("?")
                                    : constraint,
                            text(trigger, "Relation"),
                            trigger.path("Time").asDouble(),
                            trigger.path("Calls").asLong()));
        }
        return triggers;
    }

    private static Plan.@Nullable Jit jit(JsonNode json) {
        return json.isObject()
                ? new Plan.Jit(
                        json.path("Functions").asLong(),
                        json.path("Timing").path("Total").asDouble())
                : null;
    }

    private static SequencedMap<String, String> texts(JsonNode json, Set<String> without) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!without.contains(entry.getKey())) {
                texts.put(entry.getKey(), text(entry.getValue()));
            }
        }
        return texts;
    }

    private static String text(JsonNode value) {
        if (!value.isArray() || value.path(0).isContainerNode()) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asText()));
        return String.join(", ", parts);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asText() : null;
    }

    private static @Nullable Double millis(JsonNode json, String name) {
        return json.has(name) ? json.path(name).asDouble() : null;
    }
}
