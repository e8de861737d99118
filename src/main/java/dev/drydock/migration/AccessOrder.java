package dev.drydock.migration;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Grant;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The order of owners and privileges.
final class AccessOrder {
    private final Groundwork work;
    private final List<Change> changes;
    private final StepGraph graph;

    AccessOrder(Groundwork work) {
        this.work = work;
        this.changes = work.changes();
        this.graph = work.graph();
    }

    /// A role that passes privileges on must be let into the schema, and into the whole table for its columns: it takes back while it
    /// still may, and gives when it may.
    private void orderGrantors() {
        for (Change change : changes) {
            if (!(change instanceof Change.AlterAccess access)) {
                continue;
            }
            ObjectAddress address = access.address();
            Action own = new Action(address, Action.Kind.ACCESS);
            for (ObjectAddress above : above(address)) {
                Action whole = new Action(above, Action.Kind.ACCESS);
                if (passesOn(access.before(), access.after())) {
                    graph.before(own, whole);
                } else if (passesOn(access.after(), access.before())) {
                    graph.before(whole, own);
                }
            }
        }
    }

    private static List<ObjectAddress> above(ObjectAddress address) {
        List<ObjectAddress> above = new ArrayList<>();
        if (address.schema() != null) {
            above.add(ObjectAddress.schema(address.schema()));
        }
        if (address.kind() == ObjectKind.COLUMN) {
            above.add(address.table());
            above.add(address.relation(ObjectKind.VIEW));
            above.add(address.relation(ObjectKind.MATERIALIZED_VIEW));
        }
        return above;
    }

    /// Whether a role other than the owner has given something on one side that is not on the other.
    private static boolean passesOn(Access here, Access there) {
        return here.grants() != null
                && here.grants().stream()
                        .filter(grant -> there.grants() == null || !there.grants().contains(grant))
                        .anyMatch(grant -> grant.by().kind() == Grant.Grantee.Kind.ROLE);
    }

    /// What goes with an extension goes or is parted from it before the extension goes, and is tied to it when it is there.
    private void orderExtensions(Catalog catalog, boolean before) {
        catalog.access()
                .forEach((address, access) ->
                        access.extensions()
                                .forEach(name -> {
                                    ObjectAddress extension =
                                            new ObjectAddress(
                                                    ObjectKind.EXTENSION, null, name, null);
                                    Action tie = new Action(address, Action.Kind.ACCESS);
                                    Action gone = work.action(extension, Action.Kind.DROP);
                                    if (before) {
                                        graph.before(work.action(address, Action.Kind.DROP), gone);
                                        graph.before(tie, gone);
                                    } else {
                                        graph.before(
                                                work.action(extension, Action.Kind.CREATE), tie);
                                    }
                                }));
    }

    /// Default privileges hold for what is made after them.
    void order(Map<ObjectAddress, Action> accessAfter) {
        accessAfter.forEach((bearer, creation) ->
                graph.before(creation, new Action(bearer, Action.Kind.ACCESS)));
        for (Change change : changes) {
            if (change instanceof Change.AlterAccess access) {
                graph.before(
                        work.action(access.address(), Action.Kind.ALTER),
                        new Action(access.address(), Action.Kind.ACCESS));
            }
        }
        orderGrantors();
        orderExtensions(work.context().from(), true);
        orderExtensions(work.context().to(), false);
        List<Action> defaults = new ArrayList<>();
        for (Change change : changes) {
            if (change.address().kind() == ObjectKind.DEFAULT_PRIVILEGES) {
                for (Action.Kind kind : Action.Kind.values()) {
                    defaults.add(new Action(change.address(), kind));
                }
            }
        }
        for (Change change : changes) {
            ObjectKind kind = change.address().kind();
            if (kind != ObjectKind.SCHEMA && kind != ObjectKind.DEFAULT_PRIVILEGES) {
                defaults.forEach(first ->
                        graph.before(first, work.action(change.address(), Action.Kind.CREATE)));
            }
        }
    }
}
