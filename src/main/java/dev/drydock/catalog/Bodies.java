package dev.drydock.catalog;

import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is called while something is built, through the bodies of functions. The server takes a body that is a string as it is, so that
/// `pg_depend` does not know what it needs; here every name in it counts that something in the catalog has. That is more than the body
/// needs at times, and less where it makes up names when it runs.
public final class Bodies {
    private final Catalog catalog;
    private final Map<String, List<ObjectAddress>> byName = new HashMap<>();
    private final Map<ObjectAddress, SortedSet<ObjectAddress>> named = new TreeMap<>();

    public Bodies(Catalog catalog) {
        this.catalog = catalog;
        catalog.objects().keySet().stream()
                .filter(address -> isCallable(address.kind()))
                .forEach(address ->
                        byName.computeIfAbsent(address.name(), _ -> new ArrayList<>())
                                .add(address));
    }

    private static boolean isCallable(ObjectKind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, ROUTINE, AGGREGATE -> true;
            default -> false;
        };
    }

    /// Whether building it evaluates expressions: for the rows that are there, or to fill it.
    public static boolean isEvaluated(ObjectKind kind) {
        return switch (kind) {
            case COLUMN, CONSTRAINT, INDEX, MATERIALIZED_VIEW -> true;
            default -> false;
        };
    }

    /// What the bodies name that run while an object is built; empty when it calls no function with a body that is a string.
    public SortedSet<ObjectAddress> neededBy(ObjectAddress built) {
        SortedSet<ObjectAddress> needed = new TreeSet<>();
        Set<ObjectAddress> seen = new HashSet<>();
        Deque<ObjectAddress> open = new ArrayDeque<>();
        open.add(built);
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            catalog.referencedBy(next)
                    .filter(Bodies::isPassedThrough)
                    .filter(seen::add)
                    .forEach(open::add);
            for (ObjectAddress name : namedIn(next)) {
                needed.add(name);
                if (seen.add(name)) {
                    open.add(name);
                }
            }
        }
        needed.remove(built);
        needed.remove(built.kind().isPart() ? built.table() : built);
        return needed;
    }

    /// Whether evaluating what refers to it runs what it refers to itself.
    private static boolean isPassedThrough(ObjectAddress address) {
        return switch (address.kind()) {
            case ROUTINE,
                    AGGREGATE,
                    OPERATOR,
                    OPERATOR_CLASS,
                    OPERATOR_FAMILY,
                    CAST,
                    DOMAIN,
                    VIEW ->
                    true;
            default -> false;
        };
    }

    private SortedSet<ObjectAddress> namedIn(ObjectAddress address) {
        return address.kind() == ObjectKind.ROUTINE
                ? named.computeIfAbsent(address, this::read)
                : new TreeSet<>();
    }

    private SortedSet<ObjectAddress> read(ObjectAddress address) {
        SortedSet<ObjectAddress> found = new TreeSet<>();
        if (catalog.find(address) instanceof Routine routine) {
            Set<String> names = names(body(routine.definition()));
            for (String name : names) {
                found.addAll(byName.getOrDefault(name, List.of()));
            }
            for (ObjectAddress relation : List.copyOf(found)) {
                if (relation.kind() == ObjectKind.TABLE) {
                    catalog.columns(relation).stream()
                            .filter(column -> names.contains(column.name()))
                            .forEach(column -> found.add(column.address()));
                }
            }
            found.remove(address);
        }
        return found;
    }

    /// `pg_get_functiondef` puts a body that is a string between dollars, at the end.
    private static String body(String definition) {
        List<Token> tokens = Tokens.of(definition);
        for (Token token : tokens.reversed()) {
            if (token.kind() == Token.Kind.STRING && definition.charAt(token.start()) == '$') {
                return token.text(definition);
            }
        }
        return "";
    }

    private static Set<String> names(String body) {
        Set<String> names = new HashSet<>();
        int start = body.indexOf('$', 1) + 1;
        String inside = start == 0 ? "" : body.substring(start, body.length() - start);
        for (Token token : Tokens.of(inside)) {
            switch (token.kind()) {
                case KEYWORD, IDENTIFIER -> names.add(token.text(inside).toLowerCase(Locale.ROOT));
                case QUOTED_IDENTIFIER -> names.add(Identifier.unquote(token.text(inside)));
                default -> {}
            }
        }
        return names;
    }
}
