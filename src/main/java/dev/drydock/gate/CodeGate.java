package dev.drydock.gate;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whether the application still names what the migration takes away.
final class CodeGate {
    private static final String NAME = "code";
    private static final int SHOWN = 5;

    private CodeGate() {}

    static Gate judge(Question question, List<Change> changes, Catalog after) {
        SortedSet<String> names = gone(changes, after);
        if (names.isEmpty()) {
            return Gate.passed(NAME, "No table, view or column is dropped or renamed.");
        }
        String list = String.join(", ", names);
        if (question.code().isEmpty()) {
            return Gate.notJudged(
                    NAME, "Dropped or renamed: " + list + ". Say where code is with --code.");
        }
        SortedMap<String, List<String>> found =
                CodeSearch.find(names, question.code(), question.project().folder());
        if (found.isEmpty()) {
            return Gate.passed(NAME, "The code does not name what is dropped or renamed: " + list);
        }
        List<String> details = new ArrayList<>();
        found.values()
                .forEach(places -> {
                    details.addAll(places.subList(0, Math.min(SHOWN, places.size())));
                    if (places.size() > SHOWN) {
                        details.add("… and " + (places.size() - SHOWN) + " more");
                    }
                });
        return Gate.failed(
                NAME,
                "The code still names what is dropped or renamed: "
                        + String.join(", ", found.keySet())
                        + ". Deploy code without it first.",
                details);
    }

    private static SortedSet<String> gone(List<Change> changes, Catalog after) {
        SortedSet<String> names = new TreeSet<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Drop drop -> add(drop.address(), after, names);
                case Change.Rename rename -> add(rename.before(), after, names);
                case Change.Create _, Change.Alter _, Change.AlterAccess _ -> {}
            }
        }
        return names;
    }

    /// Columns that go with their table are not looked for.
    private static void add(ObjectAddress address, Catalog after, SortedSet<String> names) {
        ObjectKind kind = address.kind();
        if (kind == ObjectKind.COLUMN && after.has(address.table())) {
            names.add(address.partName());
        } else if (kind == ObjectKind.TABLE
                || kind == ObjectKind.VIEW
                || kind == ObjectKind.MATERIALIZED_VIEW) {
            names.add(address.name());
        }
    }
}
