package dev.drydock.draft;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The edits that are staged on a catalog, as a value: every edit, undo and redo makes another draft.
///
/// @param base the live catalog that the edits start from
/// @param edits in the order in which they were made
/// @param undone edits that were taken back, the next one to redo last
public record Draft(Catalog base, List<Edit> edits, List<Edit> undone) {
    public Draft {
        edits = List.copyOf(edits);
        undone = List.copyOf(undone);
    }

    public static Draft of(Catalog base) {
        return new Draft(base, List.of(), List.of());
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// Stages one more edit; what was undone can't be redone any more.
    public Draft with(Edit edit) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(edit);
        return new Draft(base, more, List.of());
    }

    /// Takes the last edit back; the same draft when there is none.
    public Draft undo() {
        if (edits.isEmpty()) {
            return this;
        }
        List<Edit> redoable = new ArrayList<>(undone);
        redoable.add(edits.getLast());
        return new Draft(base, edits.subList(0, edits.size() - 1), redoable);
    }

    /// Makes the edit again that was taken back last; the same draft when there is none.
    public Draft redo() {
        if (undone.isEmpty()) {
            return this;
        }
        List<Edit> more = new ArrayList<>(edits);
        more.add(undone.getLast());
        return new Draft(base, more, undone.subList(0, undone.size() - 1));
    }

    /// Takes back the edit at an index, and leaves the others.
    public Draft without(int index) {
        List<Edit> fewer = new ArrayList<>(edits);
        fewer.remove(index);
        return new Draft(base, fewer, List.of());
    }

    /// The edits' statements, for the sandbox.
    public List<String> statements() {
        return edits.stream().map(Edit::sql).toList();
    }

    /// What has another name in the end, tables before their parts, in the order in which the renames can be made on the base.
    public List<Change.Rename> renames() {
        Origins origins = new Origins(base);
        edits.forEach(origins::follow);
        return origins.renames();
    }

    /// What existing rows get, by the address that the column has in the end.
    public SortedMap<ObjectAddress, String> fills() {
        SortedMap<ObjectAddress, String> fills = new TreeMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.AddColumn add && add.fill() != null) {
                fills.put(add.about(), add.fill());
            } else if (edit instanceof Edit.SetNotNull set && set.fill() != null) {
                fills.put(set.about(), set.fill());
            } else if (edit instanceof Edit.Rename rename) {
                rename(fills, rename);
            } else if (edit instanceof Edit.Drop drop) {
                fills.remove(drop.about());
            }
        }
        return fills;
    }

    private static void rename(SortedMap<ObjectAddress, String> fills, Edit.Rename rename) {
        SortedMap<ObjectAddress, String> before = new TreeMap<>(fills);
        fills.clear();
        before.forEach((address, fill) -> fills.put(renamed(address, rename), fill));
    }

    /// The address after the rename of the object itself, or of the table that it is a part of.
    static ObjectAddress renamed(ObjectAddress address, Edit.Rename rename) {
        if (address.equals(rename.about())) {
            return rename.after();
        }
        boolean partOfTable =
                rename.about().kind() == ObjectKind.TABLE
                        && address.kind().isPart()
                        && address.table().equals(rename.about());
        return partOfTable
                ? new ObjectAddress(
                        address.kind(), address.schema(), rename.newName(), address.part())
                : address;
    }
}
