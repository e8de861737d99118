package dev.drydock.diff.rename;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.ObjectAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Columns that go and columns that come in one table.
///
/// Asked about are columns
/// - of one type under nearly one name,
/// - of one type in the same place under near names,
/// - of one type in the same place with the same, telling properties: a default, an identity, a comment, or the same key,
/// - of kindred types (numbers, texts, times) in the same place under nearly one name.
final class ColumnLikeness {
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character");
    private static final Set<String> TIMES =
            Set.of("date", "timestamp without time zone", "timestamp with time zone");

    private final Catalog from;
    private final Catalog to;

    ColumnLikeness(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    List<Pair> pairs(List<Column> gone, List<Column> come) {
        List<Pair> pairs = new ArrayList<>();
        for (Column old : gone) {
            for (Column now : come) {
                Pair pair = compare(old, now);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private @Nullable Pair compare(Column old, Column now) {
        if (!old.local()
                || !now.local()
                || (old.generated() == null) != (now.generated() == null)) {
            return null;
        }
        boolean type = old.type().equals(now.type());
        boolean place = place(old, from, to).equals(place(now, to, from));
        double near = Nearness.of(old.name(), now.name());
        String telling = type && place ? telling(old, now) : null;
        boolean asks =
                type
                        ? near >= Nearness.VERY_NEAR
                                || (place && near >= Nearness.NEAR)
                                || telling != null
                        : place
                                && near >= Nearness.VERY_NEAR
                                && family(old.type()).equals(family(now.type()));
        if (!asks) {
            return null;
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(type ? "the same type (" + old.type() + ")" : "kindred types");
        if (place) {
            evidence.add("the same place in the table");
        }
        if (telling != null) {
            evidence.add(telling);
        }
        if (near >= Nearness.NEAR) {
            evidence.add("near names");
        }
        double score = near + (type ? 1 : 0) + (place ? 0.5 : 0) + (telling == null ? 0 : 0.5);
        return new Pair(old.address(), now.address(), score, evidence);
    }

    /// Between which columns that stay it is, and the how manieth there.
    private static String place(Column column, Catalog here, Catalog there) {
        ObjectAddress table = column.address().table();
        List<String> names = here.columns(table).stream().map(Column::name).toList();
        return Place.of(column.name(), names, name -> there.has(table.column(name)));
    }

    /// A property that few columns share, in words, when both columns have it and all others are equal too.
    private @Nullable String telling(Column old, Column now) {
        boolean equal =
                old.notNull() == now.notNull()
                        && Objects.equals(old.defaultValue(), now.defaultValue())
                        && Objects.equals(old.generated(), now.generated())
                        && (old.identity() == null) == (now.identity() == null);
        if (!equal) {
            return null;
        }
        if (old.comment() != null && old.comment().equals(now.comment())) {
            return "the same comment";
        }
        if (old.identity() != null) {
            return "both are identity columns";
        }
        if (old.defaultValue() != null) {
            return "the same default";
        }
        if (old.generated() != null) {
            return "the same expression";
        }
        return sharesKey(old, now) ? "part of the same key" : null;
    }

    private boolean sharesKey(Column old, Column now) {
        ObjectAddress table = old.address().table();
        return from.constraints(table).stream()
                .filter(key -> key.columns().contains(old.name()))
                .anyMatch(key ->
                        to.constraints(table).stream()
                                .anyMatch(other -> isSameKey(key, old, other, now)));
    }

    /// A check says too little: many columns have one that says no more than that they are not negative.
    private static boolean isSameKey(Constraint key, Column old, Constraint other, Column now) {
        return key.type() != Constraint.Type.CHECK
                && key.type() == other.type()
                && Objects.equals(key.referenced(), other.referenced())
                && key.columns().stream()
                        .map(name -> name.equals(old.name()) ? now.name() : name)
                        .toList()
                        .equals(other.columns());
    }

    private static String family(String type) {
        String name = type.replaceFirst("\\(.*?\\)", "").strip().toLowerCase(Locale.ROOT);
        return NUMBERS.contains(name)
                ? "number"
                : TEXTS.contains(name) ? "text" : TIMES.contains(name) ? "time" : name;
    }
}
