package dev.drydock.lab;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.explain.Fingerprint;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.lint.Workload;

import org.jspecify.annotations.Nullable;

import java.util.SortedSet;
import java.util.TreeSet;

/// Which tables and indexes a verbose plan reads. An index has the schema of its table, which a bitmap's parts do not name themselves.
final class PlanUses {
    private final SortedSet<ObjectAddress> indexes = new TreeSet<>();
    private final SortedSet<ObjectAddress> scanned = new TreeSet<>();
    private final SortedSet<ObjectAddress> relations = new TreeSet<>();

    private PlanUses() {}

    static Workload.Side of(Plan plan) {
        PlanUses uses = new PlanUses();
        uses.add(plan.root(), null);
        return new Workload.Side(
                plan.root().totalCost(),
                Fingerprint.of(plan),
                uses.indexes,
                uses.scanned,
                uses.relations);
    }

    private void add(PlanNode node, @Nullable String above) {
        String own = node.detail("Schema");
        String schema = own == null ? above : own;
        if (schema != null && node.index() != null) {
            indexes.add(ObjectAddress.of(ObjectKind.INDEX, schema, node.index()));
        }
        if (own != null && node.relation() != null) {
            ObjectAddress relation = ObjectAddress.table(own, node.relation());
            relations.add(relation);
            if (node.type().endsWith("Seq Scan")) {
                scanned.add(relation);
            }
        }
        node.children().forEach(child -> add(child, schema));
    }
}
