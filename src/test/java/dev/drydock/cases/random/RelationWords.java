package dev.drydock.cases.random;

import static dev.drydock.cases.random.HostileNames.quoted;

import dev.drydock.cases.random.Thing.Column;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The words about tables and views, and how they hang together.
final class RelationWords {
    private final Speech speech;
    private final Dice dice;

    RelationWords(Speech speech, Dice dice) {
        this.speech = speech;
        this.dice = dice;
    }

    /// The query of the view that was named last, over another relation.
    @Nullable String over() {
        Thing view = Objects.requireNonNull(speech.relation());
        Thing source = speech.thing("relation");
        if (source == null || source == view || source.columns.isEmpty()) {
            return null;
        }
        List<Column> some = source.columns.stream().filter(_ -> dice.chance(70)).toList();
        List<Column> columns = some.isEmpty() ? List.of(source.columns.getFirst()) : some;
        speech.then(() -> view.columns = new ArrayList<>(columns));
        Column first = columns.getFirst();
        return "SELECT "
                + columns.stream()
                        .map(each -> "x." + quoted(each.name()))
                        .collect(Collectors.joining(", "))
                + " FROM "
                + source.sql()
                + " x"
                + dice.one(
                        "",
                        " WHERE x." + ColumnWords.conditionOn(first),
                        " ORDER BY x." + quoted(first.name()));
    }

    /// A foreign key of the table that was named last.
    @Nullable String reference() {
        Thing table = Objects.requireNonNull(speech.relation());
        Thing target =
                dice.any(
                        speech.sketch().of(Kind.TABLES).stream()
                                .filter(each -> id(each) != null)
                                .toList());
        Column key = target == null ? null : id(target);
        if (target == null || key == null) {
            return null;
        }
        Column own =
                dice.any(
                        table.columns.stream()
                                .filter(each -> each.type().equals(key.type()))
                                .toList());
        return own == null
                ? null
                : "FOREIGN KEY (" + quoted(own.name()) + ") REFERENCES " + target.sql() + " (id)";
    }

    private static @Nullable Column id(Thing table) {
        return table.columns.stream()
                .filter(column -> column.name().equals("id"))
                .findFirst()
                .orElse(null);
    }

    String partitionedBy(String method) {
        Thing made = Objects.requireNonNull(speech.fresh());
        made.note = method;
        if (made.columns.stream().noneMatch(column -> column.name().equals("k"))) {
            made.columns.add(new Column("k", "integer"));
        }
        return "PARTITION BY " + method + " (k)";
    }

    /// Where the partition that is made belongs.
    @Nullable String bounds() {
        Thing parent = speech.thing("partitioned");
        Thing part = Objects.requireNonNull(speech.fresh());
        if (parent == null) {
            return null;
        }
        part.columns = parent.columns;
        return bounds(parent);
    }

    private String bounds(Thing parent) {
        int at = parent.partitions++;
        if (parent.note.equals("HASH")) {
            return "FOR VALUES WITH (MODULUS 4, REMAINDER " + at % 4 + ")";
        }
        if (dice.chance(15)) {
            return "DEFAULT";
        }
        return parent.note.equals("LIST")
                ? "FOR VALUES IN (" + at * 2 + ", " + (at * 2 + 1) + ")"
                : "FOR VALUES FROM (" + at * 2 + ") TO (" + (at * 2 + 2) + ")";
    }

    /// A partition becomes a table by itself, or goes to another place.
    @Nullable String detached() {
        Thing part = speech.thing("partition");
        Thing parent =
                part == null
                        ? null
                        : speech.sketch().named("partitioned").stream()
                                .filter(each -> each.columns == part.columns)
                                .findFirst()
                                .orElse(null);
        if (part == null || parent == null) {
            return null;
        }
        String detach = "ALTER TABLE " + parent.sql() + " DETACH PARTITION " + part.sql();
        return dice.chance(60)
                ? detach
                : detach
                        + "; ALTER TABLE "
                        + parent.sql()
                        + " ATTACH PARTITION "
                        + part.sql()
                        + " "
                        + bounds(parent);
    }
}
