package dev.drydock.diff.rename;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.CompositeType;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What somebody said about one object: it was renamed, or it was not. As text, `[KIND ]OLD=NEW`, such as
/// `shop.orders.total=total_cents`, `index shop.a=b`, `shop.orders=store.orders`, `label shop.status.paid=settled`, `attribute shop.price.tax=vat`, and
/// `shop.orders.total=none` for an object that goes for good.
///
/// @param kind the kind in front of the name, lower case, or null for any
/// @param old the name in full, as PostgreSQL would quote it
/// @param now the new name, with its schema when that is another one; null for none
public record RenameAnswer(@Nullable String kind, String old, @Nullable String now) {
    private static final String NONE = "none";
    private static final String LABEL = "label";
    private static final String ATTRIBUTE = "attribute";

    /// The kinds that a name without its kind means first; a constraint may be called as a column of its table.
    private static final List<ObjectKind> FIRST =
            List.of(
                    ObjectKind.TABLE,
                    ObjectKind.COLUMN,
                    ObjectKind.VIEW,
                    ObjectKind.MATERIALIZED_VIEW,
                    ObjectKind.SEQUENCE,
                    ObjectKind.INDEX,
                    ObjectKind.SCHEMA);

    /// Reads an answer; empty when the text is none.
    public static Optional<RenameAnswer> parse(String text) {
        int equals = outsideOfQuotes(text, '=', 0);
        if (equals < 0 || outsideOfQuotes(text, '=', equals + 1) >= 0) {
            return Optional.empty();
        }
        String before = text.substring(0, equals).strip();
        String now = text.substring(equals + 1).strip();
        int space = lastSpace(before);
        String old = before.substring(space + 1);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        String kind =
                space < 0 ? null : before.substring(0, space).strip().toLowerCase(Locale.ROOT);
        return Optional.of(new RenameAnswer(kind, old, now.equals(NONE) ? null : now));
    }

    /// The answer that says yes.
    public static RenameAnswer yes(Change.Rename rename, Catalog from) {
        return of(rename.before(), newName(rename), from);
    }

    /// The answer that says no: the old object goes for good.
    public static RenameAnswer no(Change.Rename rename, Catalog from) {
        return of(rename.before(), null, from);
    }

    /// The kind is said where the name alone means something else.
    private static RenameAnswer of(ObjectAddress before, @Nullable String now, Catalog from) {
        RenameAnswer bare = new RenameAnswer(null, before.words(), now);
        return bare.find(from).equals(List.of(before))
                ? bare
                : new RenameAnswer(kindWords(before), before.words(), now);
    }

    private static String newName(Change.Rename rename) {
        ObjectAddress after = rename.after();
        if (isInside(after) || after.kind().isPart()) {
            String name = Identifier.quote(after.partName());
            return name.equals(NONE) ? "\"none\"" : name;
        }
        if (!Objects.equals(rename.before().schema(), after.schema())) {
            return after.sql();
        }
        String name = Identifier.quote(after.name());
        return name.equals(NONE) ? "\"none\"" : name;
    }

    /// As `parse` reads it.
    public String text() {
        return (kind == null ? "" : kind + " ") + old + "=" + (now == null ? NONE : now);
    }

    /// The kind and name of an object, an enum's label or a composite type's attribute, for people.
    static String words(ObjectAddress address) {
        return kindWords(address) + " " + address.words();
    }

    private static String kindWords(ObjectAddress address) {
        if (isInside(address)) {
            return address.kind() == ObjectKind.ENUM_TYPE ? LABEL : ATTRIBUTE;
        }
        return address.kind().words();
    }

    /// Whether it is a label of an enum or an attribute of a composite type.
    private static boolean isInside(ObjectAddress address) {
        return (address.kind() == ObjectKind.ENUM_TYPE
                        || address.kind() == ObjectKind.COMPOSITE_TYPE)
                && address.part() != null;
    }

    /// What the old name means in a catalog: nothing, one object, or several of different kinds.
    public List<ObjectAddress> find(Catalog catalog) {
        List<ObjectAddress> found = new ArrayList<>();
        catalog.objects().keySet().stream().filter(this::isMeant).forEach(found::add);
        catalog.all(EnumType.class)
                .flatMap(type ->
                        type.labels().stream()
                                .map(label -> type.address().part(ObjectKind.ENUM_TYPE, label)))
                .filter(this::isMeant)
                .forEach(found::add);
        catalog.all(CompositeType.class)
                .flatMap(type ->
                        type.attributes().stream()
                                .map(attribute ->
                                        type.address()
                                                .part(ObjectKind.COMPOSITE_TYPE, attribute.name())))
                .filter(this::isMeant)
                .forEach(found::add);
        if (kind == null && found.size() > 1) {
            List<ObjectAddress> first =
                    found.stream().filter(each -> FIRST.contains(each.kind())).toList();
            return first.isEmpty() ? List.copyOf(found) : first;
        }
        return List.copyOf(found);
    }

    /// Whether it makes a rename in a catalog.
    boolean isUsed(Catalog catalog) {
        return now != null && find(catalog).size() == 1;
    }

    private boolean isMeant(ObjectAddress address) {
        return address.words().equals(old) && (kind == null || isOfKind(address));
    }

    private boolean isOfKind(ObjectAddress address) {
        if (isInside(address)) {
            return kindWords(address).equals(kind);
        }
        return switch (address.kind()) {
            case ENUM_TYPE, COMPOSITE_TYPE -> "type".equals(kind) || isKind(address);
            case ROUTINE -> "function".equals(kind) || "procedure".equals(kind) || isKind(address);
            default -> isKind(address);
        };
    }

    private boolean isKind(ObjectAddress address) {
        return address.kind().words().equals(kind);
    }

    /// The rename of an object that the old name means.
    ///
    /// @throws NullPointerException when this answer says that it was not renamed
    public Change.Rename rename(ObjectAddress before) {
        List<String> names = names(Objects.requireNonNull(now));
        String name = names.getLast();
        if (isInside(before) || before.kind().isPart()) {
            return new Change.Rename(
                    before, new ObjectAddress(before.kind(), before.schema(), before.name(), name));
        }
        String schema =
                names.size() == 2 && before.schema() != null ? names.get(0) : before.schema();
        return new Change.Rename(
                before, new ObjectAddress(before.kind(), schema, name, before.part()));
    }

    /// The names of a dotted name, without quotes.
    private static List<String> names(String dotted) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int dot = outsideOfQuotes(dotted, '.', 0);
                dot >= 0;
                dot = outsideOfQuotes(dotted, '.', start)) {
            names.add(unquoted(dotted.substring(start, dot)));
            start = dot + 1;
        }
        names.add(unquoted(dotted.substring(start)));
        return names;
    }

    private static String unquoted(String name) {
        return name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    private static int outsideOfQuotes(String text, char wanted, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /// The space between the kind and the name. A routine's arguments and quoted names have spaces too, a kind has no quote or bracket.
    private static int lastSpace(String text) {
        int end = text.length();
        for (char sign : new char[] {'"', '('}) {
            int at = text.indexOf(sign);
            end = at < 0 ? end : Math.min(end, at);
        }
        return text.lastIndexOf(' ', end);
    }
}
