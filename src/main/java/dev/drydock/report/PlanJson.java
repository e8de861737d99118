package dev.drydock.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.drydock.explain.Fingerprint;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Times;
import dev.drydock.explain.Waterfall;
import dev.drydock.explain.advice.Advisor;
import dev.drydock.explain.advice.Trial;
import dev.drydock.explain.read.PlanEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// Plans for programs, one object on a line for each. `docs/explain-json.md` describes the keys; new ones may come.
public final class PlanJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanJson() {}

    /// A plan, or what is wrong with it, ending with a line feed.
    ///
    /// @param file where it was read from
    /// @param advisor advice about it; null for none
    public static String line(String file, PlanEntry entry, @Nullable Advisor advisor) {
        ObjectNode object = JSON.createObjectNode();
        object.put("file", file);
        switch (entry) {
            case PlanEntry.Whole whole -> {
                plan(object, whole.plan());
                if (advisor != null) {
                    advice(object, advisor);
                }
            }
            case PlanEntry.Broken broken -> {
                object.put("error", broken.problem());
                object.put("line", broken.at().line());
                object.put("column", broken.at().column());
                Plan rest = broken.rest();
                if (rest != null) {
                    plan(object.putObject("read"), rest);
                }
            }
        }
        try {
            return JSON.writeValueAsString(object) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }

    private static void plan(ObjectNode object, Plan plan) {
        Times times = Times.of(plan);
        object.put("query", plan.query());
        object.put("planningMillis", plan.planningMillis());
        object.put("executionMillis", plan.executionMillis());
        object.put("fingerprint", Fingerprint.of(plan));
        object.put("slowest", times.slowest().map(PlanNode::id).orElse(null));
        if (times.isTimed()) {
            waterfall(object.putObject("waterfall"), times.waterfall());
        }
        ArrayNode nodes = object.putArray("nodes");
        plan.nodes().forEach(node -> node(nodes.addObject(), node, times));
        ArrayNode triggers = object.putArray("triggers");
        for (Plan.TriggerTime trigger : plan.triggers()) {
            triggers.addObject()
                    .put("name", trigger.name())
                    .put("relation", trigger.relation())
                    .put("millis", trigger.millis())
                    .put("calls", trigger.calls());
        }
        Plan.Jit jit = plan.jit();
        if (jit != null) {
            object.putObject("jit")
                    .put("functions", jit.functions())
                    .put("generationMillis", jit.generationMillis())
                    .put("inliningMillis", jit.inliningMillis())
                    .put("optimizationMillis", jit.optimizationMillis())
                    .put("emissionMillis", jit.emissionMillis())
                    .put("totalMillis", jit.totalMillis());
        }
        ObjectNode settings = object.putObject("settings");
        plan.settings().forEach(settings::put);
    }

    private static void advice(ObjectNode object, Advisor advisor) {
        ArrayNode list = object.putArray("advice");
        Stream.of(advisor.worth(), advisor.useless(), advisor.fine())
                .flatMap(List::stream)
                .forEach(advice -> {
                    ObjectNode node =
                            list.addObject()
                                    .put("rule", advice.rule())
                                    .put("node", advice.node() == null ? null : advice.node().id())
                                    .put("savingMillis", advice.savingMillis())
                                    .put("fine", advice.fine())
                                    .put("what", advice.what())
                                    .put("why", advice.why())
                                    .put("cure", advice.cure())
                                    .put("sql", advice.sql());
                    trial(node, advisor.trials().get(advice));
                });
    }

    private static void trial(ObjectNode advice, @Nullable Trial trial) {
        if (trial != null) {
            ObjectNode node = advice.putObject("tried").put("helps", trial.helps());
            trial.words().forEach(node.putArray("words")::add);
        }
    }

    private static void waterfall(ObjectNode object, Waterfall parts) {
        object.put("planningMillis", micro(parts.planningMillis()))
                .put("nodesMillis", micro(parts.nodesMillis()))
                .put("afterMainMillis", micro(parts.afterMainMillis()))
                .put("afterTriggersMillis", micro(parts.afterTriggersMillis()))
                .put("serializationMillis", micro(parts.serializationMillis()))
                .put("restMillis", micro(parts.restMillis()));
    }

    private static void node(ObjectNode object, PlanNode node, Times times) {
        PlanNode.@Nullable Actual actual = node.actual();
        boolean timed = times.isTimed();
        Times.NodeTime time = times.of(node);
        object.put("nodeType", node.type())
                .put("title", node.title())
                .put("parent", times.parentOf(node).map(PlanNode::id).orElse(null))
                .put("relationship", node.relationship())
                .put("subplan", node.subplanName())
                .put("relation", node.relation())
                .put("alias", node.alias())
                .put("index", node.index())
                .put("inclusiveMillis", timed ? micro(time.inclusiveMillis()) : null)
                .put("selfMillis", timed ? micro(time.selfMillis()) : null)
                .put("selfMillisError", timed ? micro(time.selfRoundingMillis()) : null)
                .put("processes", time.processes())
                .put("rows", actual == null ? null : actual.rows())
                .put("loops", actual == null ? null : actual.loops())
                .put("planRows", node.planRows())
                .put("startupCost", node.startupCost())
                .put("totalCost", node.totalCost());
        PlanNode.@Nullable Blocks blocks = node.blocks();
        if (blocks != null) {
            blocks(object.putObject("buffers"), blocks);
            blocks(object.putObject("selfBuffers"), times.selfBlocks(node));
        }
        ObjectNode details = object.putObject("details");
        node.details().forEach(details::put);
    }

    private static void blocks(ObjectNode object, PlanNode.Blocks blocks) {
        object.put("sharedHit", blocks.sharedHit())
                .put("sharedRead", blocks.sharedRead())
                .put("sharedDirtied", blocks.sharedDirtied())
                .put("sharedWritten", blocks.sharedWritten())
                .put("localHit", blocks.localHit())
                .put("localRead", blocks.localRead())
                .put("localDirtied", blocks.localDirtied())
                .put("localWritten", blocks.localWritten())
                .put("tempRead", blocks.tempRead())
                .put("tempWritten", blocks.tempWritten())
                .put("ioMillis", micro(blocks.ioMillis()));
    }

    /// A sum of decimal fractions without the digits that binary ones leave behind.
    private static double micro(double millis) {
        return Math.rint(millis * 1e6) / 1e6;
    }
}
