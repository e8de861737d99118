package dev.drydock.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Unmodelled;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.gate.Gate;
import dev.drydock.gate.Verdict;
import dev.drydock.lint.DroppedAlong;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Toll;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.migration.WayBack;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.StepFacts;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Reports for programs. Keys are stable; new ones may come.
public final class JsonReport {
    /// The version of the form in which a catalog is told; `docs/inspect-json.md` says when it rises.
    private static final int CATALOG_FORMAT = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// Writes definitions: an address as kind and name.
    private static final ObjectMapper DEFINITIONS =
            new ObjectMapper()
                    .registerModule(
                            new SimpleModule()
                                    .addSerializer(
                                            ObjectAddress.class,
                                            new StdSerializer<>(ObjectAddress.class) {
                                                private static final long serialVersionUID = 1L;

                                                @Override
                                                public void serialize(
                                                        ObjectAddress address,
                                                        JsonGenerator out,
                                                        SerializerProvider provider)
                                                        throws IOException {
                                                    out.writeStartObject();
                                                    out.writeStringField(
                                                            "kind", address.kind().words());
                                                    out.writeStringField("name", address.words());
                                                    out.writeEndObject();
                                                }
                                            }));

    private JsonReport() {}

    /// What is in a database.
    public static String catalog(Catalog catalog, Facts facts) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", CATALOG_FORMAT);
        root.put("version", catalog.version());
        ArrayNode objects = root.putArray("objects");
        for (DbObject object : catalog.objects().values()) {
            ObjectNode node = objects.addObject();
            address(node, object.address());
            if (object instanceof Table || object instanceof MaterializedView) {
                size(node, facts.of(object.address()));
            }
            ObjectNode definition = DEFINITIONS.valueToTree(object);
            definition.remove("address");
            node.set("definition", definition);
        }
        unmodelled(catalog.unmodelled(), root.putArray("unmodelled"));
        return write(root);
    }

    /// A migration before it was rehearsed.
    public static String migration(MigrationReport report) {
        ObjectNode root = node(report.migration(), report.findings());
        ArrayNode open = root.putArray("questions");
        report.questions().forEach(question -> open.add(node(question)));
        ArrayNode losses = root.putArray("losses");
        report.losses().forEach(loss -> losses.add(node(loss)));
        report.remarks().forEach(root.putArray("remarks")::add);
        ObjectNode unmodelled = root.putObject("unmodelled");
        unmodelled(report.unmodelledBefore(), unmodelled.putArray("before"));
        unmodelled(report.unmodelledAfter(), unmodelled.putArray("after"));
        if (report.back() != null) {
            WayBack back = report.back();
            ObjectNode node = node(back.migration(), List.of());
            back.lost().forEach(node.putArray("lost")::add);
            back.endangered().forEach(node.putArray("endangered")::add);
            back.mayStop().forEach(node.putArray("mayStop")::add);
            root.set("back", node);
        }
        return write(root);
    }

    private static ObjectNode node(Loss loss) {
        ObjectNode node = JSON.createObjectNode();
        node.put("step", loss.step() + 1);
        address(node, loss.about());
        node.put("what", loss.what());
        size(node, loss.size());
        return node;
    }

    private static void size(ObjectNode node, Facts.RelationFacts size) {
        if (size.rows() >= 0) {
            node.put("rows", size.rows());
            node.put("bytes", size.bytes());
        }
    }

    private static void unmodelled(List<Unmodelled> unmodelled, ArrayNode array) {
        unmodelled.forEach(some -> {
            ObjectNode node = array.addObject();
            node.put("what", some.what());
            node.put("count", some.count());
            some.names().forEach(node.putArray("names")::add);
        });
    }

    private static ObjectNode node(RenameQuestion question) {
        ObjectNode node = JSON.createObjectNode();
        address(node.putObject("old"), question.before());
        address(node.putObject("new"), question.after());
        question.evidence().forEach(node.putArray("evidence")::add);
        node.put("consequence", question.consequence());
        size(node, question.atRisk());
        return node;
    }

    ///
    /// @param queries what becomes of the application's queries, null when none were planned
    public static String rehearsal(
            Rehearsal rehearsal, List<Finding> findings, @Nullable WhatIfReport queries) {
        ObjectNode root = node(rehearsal.migration(), findings);
        ObjectNode node = root.putObject("rehearsal");
        node.put("version", rehearsal.serverVersion());
        node.put("proven", rehearsal.isProven());
        node.put("proof", Words.proof(rehearsal.proof()));
        node.put("millis", rehearsal.took().toMillis());
        if (!rehearsal.content().isNothing()) {
            ObjectNode content = node.putObject("content");
            content.put("kind", rehearsal.content().kind());
            ObjectNode rows = content.putObject("rows");
            rehearsal.content().rows().forEach(rows::put);
            rehearsal.content().leftOut().forEach(content.putArray("leftOut")::add);
        }
        ArrayNode steps = node.putArray("steps");
        rehearsal.steps().forEach(facts -> steps.add(node(facts)));
        ArrayNode mismatches = node.putArray("lockMismatches");
        rehearsal
                .lockMismatches()
                .forEach(mismatch -> {
                    ObjectNode one = mismatches.addObject();
                    one.put("step", mismatch.step() + 1);
                    one.put("relation", mismatch.relation().words());
                    one.put("expected", String.valueOf(mismatch.expected()));
                    one.put("observed", String.valueOf(mismatch.observed()));
                });
        ArrayNode works = node.putArray("workMismatches");
        rehearsal
                .workMismatches()
                .forEach(mismatch -> {
                    ObjectNode one = works.addObject();
                    one.put("step", mismatch.step() + 1);
                    one.put("relation", mismatch.relation().words());
                    one.put("expected", String.valueOf(mismatch.expected()));
                    one.put("observed", String.valueOf(mismatch.observed()));
                });
        if (queries != null) {
            root.set("workload", queries.node());
        }
        return write(root);
    }

    /// What a judge said about pending migrations.
    public static String verdict(Verdict verdict) {
        ObjectNode root = node(verdict.migration(), verdict.findings());
        root.put("passed", verdict.isPassed());
        root.put("version", verdict.serverVersion());
        verdict.pending().forEach(root.putArray("pending")::add);
        ArrayNode gates = root.putArray("gates");
        for (Gate gate : verdict.gates()) {
            ObjectNode node = gates.addObject();
            node.put("gate", gate.name());
            node.put("state", gate.state().name().toLowerCase(Locale.ROOT));
            node.put("words", gate.words());
            gate.details().forEach(node.putArray("details")::add);
        }
        ArrayNode questions = root.putArray("questions");
        verdict.questions().forEach(question -> questions.add(node(question)));
        ArrayNode measured = root.putArray("measured");
        verdict.steps().forEach(facts -> measured.add(node(facts)));
        ArrayNode notCopied = root.putArray("notCopied");
        verdict.notCopied().forEach(change -> notCopied.add(Words.change(change)));
        return write(root);
    }

    private static ObjectNode node(StepFacts facts) {
        ObjectNode node = JSON.createObjectNode();
        node.put("step", facts.step() + 1);
        node.put("how", facts.how().name().toLowerCase(Locale.ROOT));
        node.put("micros", facts.took().toNanos() / 1000);
        ObjectNode locks = node.putObject("locks");
        facts.locks().forEach((relation, mode) -> locks.put(relation.words(), mode.words()));
        ArrayNode rewritten = node.putArray("rewritten");
        facts.rewritten().forEach(relation -> rewritten.add(relation.words()));
        ArrayNode scanned = node.putArray("scanned");
        facts.scanned().keySet().forEach(relation -> scanned.add(relation.words()));
        ArrayNode rebuilt = node.putArray("rebuilt");
        facts.rebuilt().keySet().forEach(index -> rebuilt.add(index.words()));
        ArrayNode kept = node.putArray("kept");
        facts.kept().forEach(index -> kept.add(index.words()));
        droppedAlong(facts, node);
        node.put("walBytesWithoutRows", facts.walBytes());
        return node;
    }

    /// What a step dropped although it is not about it; nothing when there is none.
    static void droppedAlong(StepFacts facts, ObjectNode node) {
        if (facts.droppedAlong().isEmpty()) {
            return;
        }
        ArrayNode dropped = node.putArray("droppedAlong");
        for (DroppedAlong each : facts.droppedAlong()) {
            ObjectNode one = dropped.addObject();
            one.put("kind", each.kind());
            one.put("name", each.identity());
            one.put("cascaded", each.cascaded());
        }
    }

    private static void choices(Migration migration, ArrayNode choices) {
        migration
                .choices()
                .forEach((table, choice) -> {
                    ObjectNode node = choices.addObject();
                    address(node, table);
                    node.put("style", choice.style().name().toLowerCase(Locale.ROOT));
                    node.put("reason", choice.reason());
                });
    }

    private static ObjectNode node(Migration migration, List<Finding> findings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("style", migration.style().name().toLowerCase(Locale.ROOT));
        if (!migration.choices().isEmpty()) {
            choices(migration, root.putArray("choices"));
        }
        ArrayNode changes = root.putArray("changes");
        for (Change change : migration.changes()) {
            ObjectNode node = changes.addObject();
            node.put("change", change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            address(node, change.address());
            if (change instanceof Change.Rename rename) {
                node.put("before", rename.before().words());
            }
        }
        ArrayNode steps = root.putArray("steps");
        for (Step step : migration.steps()) {
            ObjectNode node = steps.addObject();
            node.put("sql", step.sql());
            node.put("purpose", step.purpose());
            node.put("phase", step.phase().name().toLowerCase(Locale.ROOT));
            node.put("transaction", step.transaction());
            node.put("destroysData", step.destroysData());
            ObjectNode locks = node.putObject("locks");
            step.locks().forEach(lock -> locks.put(lock.relation().words(), lock.mode().words()));
        }
        migration.notes().forEach(root.putArray("notes")::add);
        migration.refusals().forEach(root.putArray("refusals")::add);
        ArrayNode all = root.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode node = all.addObject();
            node.put("rule", finding.rule());
            node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            node.put("step", finding.step() + 1);
            node.put("about", finding.about().toString());
            node.put("what", finding.what());
            node.put("cure", finding.cure());
            toll(finding.toll(), node);
        }
        return root;
    }

    /// How long others wait; an estimate.
    static void toll(@Nullable Toll toll, ObjectNode finding) {
        if (toll == null) {
            return;
        }
        ObjectNode node = finding.putObject("wait");
        node.put("lock", toll.lock().words());
        node.put("estimatedSeconds", Math.round(toll.seconds() * 1000) / 1000.0);
        node.put("megabytesPerSecond", toll.speed().megabytesPerSecond());
        if (toll.usage().isKnown()) {
            node.put("estimatedStatements", toll.statements());
            node.put("perSecond", Math.round(toll.perSecond() * 1000) / 1000.0);
            node.put(
                    "countedBy",
                    toll.usage().isCounted() ? "pg_stat_statements" : "pg_stat_user_tables");
        }
    }

    private static void address(ObjectNode node, ObjectAddress address) {
        node.put("kind", address.kind().words());
        node.put("name", address.words());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
