package dev.drydock.ui.review;

import dev.drydock.catalog.Column;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.DefaultPrivileges;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Extension;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Policy;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Trigger;
import dev.drydock.catalog.View;
import dev.drydock.diff.Change;
import dev.drydock.ui.review.ChangeGroup.Sign;
import dev.drydock.ui.workspace.TypeWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Changes in a reviewer's words, grouped by the object that they are about.
final class ChangeWords {
    private ChangeWords() {}

    /// @param changes folded: without what comes or goes with its relation
    static List<ChangeGroup> group(List<Change> changes) {
        SortedMap<ObjectAddress, List<Change>> byWhole = new TreeMap<>();
        for (Change change : changes) {
            byWhole.computeIfAbsent(whole(change), address -> new ArrayList<>()).add(change);
        }
        List<ChangeGroup> groups = new ArrayList<>();
        byWhole.forEach((address, own) -> groups.add(group(address, own)));
        return groups;
    }

    private static ObjectAddress whole(Change change) {
        ObjectAddress address = change.address();
        return address.kind().isPart() ? address.relation(ObjectKind.TABLE) : address;
    }

    private static ChangeGroup group(ObjectAddress address, List<Change> changes) {
        Sign sign = Sign.CHANGED;
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            if (change.address().equals(address)) {
                sign = sign(change);
            }
            lines.add(line(change, address));
        }
        return new ChangeGroup(address, sign, lines);
    }

    private static Sign sign(Change change) {
        return switch (change) {
            case Change.Create create -> Sign.ADDED;
            case Change.Drop drop -> Sign.REMOVED;
            case Change.Alter _, Change.AlterAccess _ -> Sign.CHANGED;
            case Change.Rename rename -> Sign.RENAMED;
        };
    }

    private static String line(Change change, ObjectAddress whole) {
        boolean own = change.address().equals(whole);
        return switch (change) {
            case Change.Create(DbObject object) ->
                    own ? "new " + words(object) : "+ " + words(object);
            case Change.Drop(DbObject object) ->
                    own ? "drop " + object.address().kind().words() : "− " + name(object);
            case Change.Alter(DbObject before, DbObject after) -> altered(before, after);
            case Change.AlterAccess access -> "owner or privileges of " + access.address().words();
            case Change.Rename(ObjectAddress before, ObjectAddress after) ->
                    last(before) + " → " + last(after);
        };
    }

    private static String altered(DbObject before, DbObject after) {
        if (before instanceof Column old && after instanceof Column now) {
            return altered(old, now);
        }
        if (before instanceof EnumType old && after instanceof EnumType now) {
            List<String> added = new ArrayList<>(now.labels());
            added.removeAll(old.labels());
            return added.isEmpty() ? "values changed" : "+ " + String.join(", ", added);
        }
        String what = after.address().kind().isPart() ? "~ " + name(after) : "definition";
        return Objects.equals(before.comment(), after.comment())
                ? what + " changed"
                : what + ", comment";
    }

    private static String altered(Column before, Column after) {
        List<String> parts = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            parts.add(TypeWords.brief(before.type()) + " → " + TypeWords.brief(after.type()));
        }
        if (before.notNull() != after.notNull()) {
            parts.add(after.notNull() ? "not null" : "null allowed");
        }
        if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
            parts.add(
                    after.defaultValue() == null
                            ? "no default"
                            : "default " + after.defaultValue());
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            parts.add("comment");
        }
        String what = parts.isEmpty() ? "changed" : String.join(", ", parts);
        return "~ " + after.name() + " " + what;
    }

    private static String words(DbObject object) {
        return switch (object) {
            case Column column ->
                    column.name()
                            + " "
                            + TypeWords.brief(column.type())
                            + (column.notNull() ? " not null" : "");
            case Constraint constraint -> constraint.definition();
            case Index index -> "index on " + index.table().name() + " " + columns(index);
            case EnumType type -> "enum: " + String.join(", ", type.labels());
            case Trigger trigger -> "trigger " + name(trigger);
            case Policy policy -> "policy " + name(policy);
            case Table table -> "table";
            case Schema schema -> "schema";
            case Extension extension -> "extension " + extension.version();
            case Domain domain -> "domain over " + domain.baseType();
            case CompositeType type -> "composite type";
            case Sequence sequence -> "sequence";
            case Routine routine ->
                    routine.kind() == Routine.Kind.FUNCTION ? "function" : "procedure";
            case View view -> "view";
            case MaterializedView view -> "materialized view";
            case DefaultPrivileges privileges -> "default privileges";
            case ScriptedObject scripted -> scripted.address().toString();
        };
    }

    private static String columns(Index index) {
        int open = index.definition().indexOf('(');
        return open < 0 ? "" : index.definition().substring(open);
    }

    private static String name(DbObject object) {
        return last(object.address());
    }

    private static String last(ObjectAddress address) {
        return address.part() == null ? address.name() : address.partName();
    }
}
