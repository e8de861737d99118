package dev.drydock.ui.workspace;

import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.ui.kit.Counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the pending edits change of the server's schema: one number and one wording for all screens.
public final class PendingChanges {
    public static final PendingChanges NONE = new PendingChanges(List.of());

    private static final int NAMED_MAX = 4;

    private final List<Change> changes;
    private final Map<ObjectAddress, Integer> counts = new HashMap<>();

    public PendingChanges(List<Change> changes) {
        this.changes = List.copyOf(changes);
        changes.forEach(change -> counts.merge(owner(change), 1, Integer::sum));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// `3 schema changes`; empty when nothing is pending.
    public String count() {
        return changes.isEmpty()
                ? ""
                : Counts.of(changes.size(), "schema change", "schema changes");
    }

    /// What they are, in one line.
    public String detail() {
        List<String> words = new ArrayList<>();
        changes.stream().limit(NAMED_MAX).forEach(change -> words.add(words(change)));
        if (changes.size() > NAMED_MAX) {
            words.add("…");
        }
        return String.join(" · ", words);
    }

    /// How many are about a relation or a type, with its columns, constraints and indexes.
    public int on(ObjectAddress address) {
        return counts.getOrDefault(address, 0);
    }

    private static ObjectAddress owner(Change change) {
        DbObject object =
                switch (change) {
                    case Change.Create create -> create.object();
                    case Change.Drop drop -> drop.object();
                    case Change.Alter alter -> alter.after();
                    case Change.AlterAccess _, Change.Rename _ -> null;
                };
        ObjectAddress address = change.address();
        if (object instanceof Index index) {
            return index.table();
        }
        return address.kind().isPart() ? address.relation(ObjectKind.TABLE) : address;
    }

    private static String words(Change change) {
        ObjectAddress address = change.address();
        String name =
                address.part() == null ? address.name() : address.name() + "." + address.part();
        return switch (change) {
            case Change.Create _ -> "+ " + name;
            case Change.Drop _ -> "− " + name;
            case Change.Alter _, Change.AlterAccess _ -> "~ " + name;
            case Change.Rename _ -> "→ " + name;
        };
    }
}
