package dev.drydock.postgres;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Usage;
import dev.drydock.sql.Identifier;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts by `pg_stat_statements` how many statements a second read and write each relation, where that extension is there and its
/// texts may be read; else the counters of tables stay.
///
/// What a statement is about is told by the names in its text: `schema.name`, or `name` alone where only one relation is called so. A
/// statement through a view or a function counts for neither's tables.
final class StatementTraffic {
    private static final int STATEMENTS_MAX = 5_000;
    private static final double SHORTEST = 600;

    /// Where the extension is, if it is new enough and the role may read what others ran.
    static final String SCHEMA =
            """
            SELECT n.nspname
            FROM pg_extension e
            JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname = 'pg_stat_statements'
              AND has_schema_privilege(n.oid, 'USAGE')
              AND pg_has_role('pg_read_all_stats', 'USAGE')
              AND string_to_array(replace(e.extversion, ' ', ''), '.')::int[] >= ARRAY[1, 9]
            """;

    private record Counted(double perSecond, String text) {}

    private final Map<String, ObjectAddress> byName = new HashMap<>();
    private final Map<ObjectAddress, Usage> usage = new HashMap<>();

    private StatementTraffic(Facts facts) {
        Set<String> twice = new HashSet<>();
        for (ObjectAddress relation : facts.relations().keySet()) {
            byName.put(relation.schema() + "." + relation.name(), relation);
            if (byName.put(relation.name(), relation) != null) {
                twice.add(relation.name());
            }
        }
        twice.forEach(byName::remove);
    }

    /// The facts with the use of each relation as statements were counted; unchanged where they were not.
    ///
    /// @param session in a transaction with a savepoint `measured`
    static Facts count(Session session, Facts facts) {
        List<String> schema = session.query(SCHEMA, row -> row.string(1));
        if (schema.isEmpty()) {
            return facts;
        }
        StatementTraffic traffic = new StatementTraffic(facts);
        try {
            statements(session, Identifier.quote(schema.getFirst())).forEach(traffic::add);
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            // It must be loaded when the server starts; the extension alone counts nothing.
            session.execute("ROLLBACK TO SAVEPOINT measured");
            return facts;
        }
        return traffic.counted(facts);
    }

    private static List<Counted> statements(Session session, String schema) {
        return session.query(
                """
                SELECT sum(s.calls) / greatest(?, extract(epoch FROM clock_timestamp() - i.stats_reset))::float8,
                       s.query
                FROM %1$s.pg_stat_statements s
                CROSS JOIN %1$s.pg_stat_statements_info i
                WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND s.query IS NOT NULL
                GROUP BY s.query, i.stats_reset
                ORDER BY sum(s.calls) DESC
                LIMIT ?
                """
                        .formatted(schema),
                row -> new Counted(row.decimal(1), row.string(2)),
                SHORTEST,
                STATEMENTS_MAX);
    }

    private void add(Counted statement) {
        String text = statement.text();
        List<Token> tokens = Tokens.of(text).stream().filter(Token::isSignificant).toList();
        Set<ObjectAddress> read = new HashSet<>();
        Set<ObjectAddress> written = new HashSet<>();
        boolean target = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            ObjectAddress relation = relation(text, tokens, i);
            if (relation != null) {
                (target ? written : read).add(relation);
                target = false;
            } else if (isCommand(text, tokens, i)) {
                target = true;
            } else if (token.isWord(text, "select") || token.isWord(text, "set")) {
                target = false;
            }
        }
        read.removeAll(written);
        read.forEach(each -> add(each, new Usage(statement.perSecond(), 0, true)));
        written.forEach(each -> add(each, new Usage(0, statement.perSecond(), true)));
    }

    /// Whether the next name is what is written to.
    private static boolean isCommand(String text, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.isWord(text, "into")
                || token.isWord(text, "update")
                || (token.isWord(text, "from")
                        && at > 0
                        && tokens.get(at - 1).isWord(text, "delete"));
    }

    private @Nullable ObjectAddress relation(String text, List<Token> tokens, int at) {
        String name = name(text, tokens.get(at));
        boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).isSign(text, '.');
        boolean qualified = at > 0 && tokens.get(at - 1).isSign(text, '.');
        if (name == null || qualifies) {
            return null;
        }
        if (!qualified) {
            return byName.get(name);
        }
        String before = at > 1 ? name(text, tokens.get(at - 2)) : null;
        return before == null ? null : byName.get(before + "." + name);
    }

    private static @Nullable String name(String text, Token token) {
        return switch (token.kind()) {
            case IDENTIFIER, KEYWORD -> token.text(text).toLowerCase(Locale.ROOT);
            case QUOTED_IDENTIFIER -> Identifier.unquote(token.text(text));
            case STRING, NUMBER, PARAMETER, COMMENT, OPERATOR, META_COMMAND, SPACE -> null;
        };
    }

    private void add(ObjectAddress relation, Usage more) {
        usage.merge(relation, more, Usage::plus);
    }

    /// A partition or table that no statement names keeps what its counters say.
    private Facts counted(Facts facts) {
        SortedMap<ObjectAddress, Facts.RelationFacts> relations = new TreeMap<>(facts.relations());
        usage.forEach((relation, use) ->
                relations.computeIfPresent(relation, (_, before) -> before.withUsage(use)));
        return new Facts(relations);
    }
}
