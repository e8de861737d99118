package dev.drydock.draft;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows which object of the base stands behind which name while edits are made.
final class Origins {
    private final Catalog base;

    /// Only objects whose name is not the one they have in the base.
    private final Map<ObjectAddress, ObjectAddress> originOf = new HashMap<>();

    /// Names that stand for objects that the base does not have.
    private final Set<ObjectAddress> added = new HashSet<>();

    Origins(Catalog base) {
        this.base = base;
    }

    void follow(Edit edit) {
        switch (edit) {
            case Edit.Rename rename -> rename(rename);
            case Edit.Drop drop -> {
                originOf.remove(drop.about());
                added.add(drop.about());
            }
            case Edit.CreateTable create -> added.add(create.about());
            case Edit.AddColumn add -> added.add(add.about());
            case Edit.AddConstraint add -> added.add(add.about());
            case Edit.AddIndex add -> added.add(add.about());
            case Edit.ChangeType _, Edit.SetNotNull _, Edit.SetDefault _, Edit.SetComment _ -> {}
        }
    }

    private void rename(Edit.Rename rename) {
        ObjectAddress before = rename.about();
        ObjectAddress after = rename.after();
        boolean isNew = added.remove(before);
        ObjectAddress origin = originOf.remove(before);
        moveParts(rename);
        if (isNew) {
            added.add(after);
        } else {
            originOf.put(after, origin == null ? inBase(before) : origin);
            added.remove(after);
        }
    }

    /// The address in the base of something that has kept its own name so far, though its table may not have.
    private ObjectAddress inBase(ObjectAddress now) {
        if (!now.kind().isPart()) {
            return now;
        }
        ObjectAddress table = originOf.getOrDefault(now.table(), now.table());
        return new ObjectAddress(now.kind(), table.schema(), table.name(), now.part());
    }

    /// Parts whose own name changed keep their origin under the table's new name.
    private void moveParts(Edit.Rename rename) {
        Map<ObjectAddress, ObjectAddress> moved = new HashMap<>();
        originOf.forEach((now, then) -> moved.put(Draft.renamed(now, rename), then));
        originOf.clear();
        originOf.putAll(moved);
        Set<ObjectAddress> news = new HashSet<>();
        added.forEach(address -> news.add(Draft.renamed(address, rename)));
        added.clear();
        added.addAll(news);
    }

    List<Change.Rename> renames() {
        List<Change.Rename> whole = new ArrayList<>();
        List<Change.Rename> parts = new ArrayList<>();
        originOf.forEach((now, then) -> {
            if (!base.has(then) || now.equals(then)) {
                return;
            }
            if (now.kind().isPart()) {
                ObjectAddress before =
                        new ObjectAddress(then.kind(), now.schema(), now.name(), then.part());
                if (!before.equals(now)) {
                    parts.add(new Change.Rename(before, now));
                }
            } else {
                whole.add(new Change.Rename(then, now));
            }
        });
        whole.sort(java.util.Comparator.comparing(Change.Rename::before));
        parts.sort(java.util.Comparator.comparing(Change.Rename::before));
        whole.addAll(parts);
        return whole;
    }
}
