package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A query's words as the server would write them back in a plan: no brackets, no casts, operators under their own names. What stands in a
/// plan can be looked up in it.
final class SqlWords {
    /// A stretch of the query.
    record Place(int start, int end) {}

    private record Word(String text, int start, int end, Token.Kind kind, int depth) {
        boolean isOperator() {
            return kind == Token.Kind.OPERATOR && !text.equals(",");
        }
    }

    private static final Map<String, String> SPELLINGS =
            Map.of("!=", "<>", "like", "~~", "ilike", "~~*");
    private static final Set<String> COMPARING = Set.of("=", "<", ">", "<=", ">=", "<>");
    private static final Map<String, String> TURNED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

    /// What a table stands behind.
    private static final Set<String> BEFORE_TABLE =
            Set.of("from", "join", ",", "into", "update", "only", "using", ".", "lateral");

    private final List<Word> words;

    private SqlWords(List<Word> words) {
        this.words = words;
    }

    static SqlWords of(String sql) {
        return new SqlWords(read(sql));
    }

    /// The words of a piece of a plan.
    static List<String> normal(String expression) {
        return read(expression).stream().map(Word::text).toList();
    }

    private static List<Word> read(String sql) {
        List<Word> words = new ArrayList<>();
        List<Token> tokens = Tokens.of(sql).stream().filter(Token::isSignificant).toList();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String text = token.text(sql);
            switch (text) {
                case "::" -> i = endOfType(tokens, i + 1, sql);
                case "(" -> depth++;
                case ")" -> depth--;
                case ";" -> {}
                default ->
                        words.add(
                                new Word(
                                        spelled(token, text),
                                        token.start(),
                                        token.end(),
                                        token.kind(),
                                        depth));
            }
        }
        return words;
    }

    /// A cast's type: a name, perhaps of several words, with numbers in brackets and array signs.
    private static int endOfType(List<Token> tokens, int from, String sql) {
        int at = from;
        int depth = 0;
        boolean named = false;
        for (; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean opens = token.isSign(sql, '(') || token.isSign(sql, '[');
            boolean closes = token.isSign(sql, ')') || token.isSign(sql, ']');
            if (opens) {
                depth++;
            } else if (closes) {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0 && !continuesType(token, sql, named)) {
                break;
            }
            named = true;
        }
        return at - 1;
    }

    private static boolean continuesType(Token token, String sql, boolean named) {
        if (!named) {
            return true;
        }
        return token.isSign(sql, '.')
                || Set.of("varying", "precision", "with", "without", "time", "zone")
                        .contains(token.text(sql).toLowerCase(Locale.ROOT));
    }

    private static String spelled(Token token, String text) {
        return switch (token.kind()) {
            case KEYWORD, IDENTIFIER, OPERATOR -> {
                String lower = text.toLowerCase(Locale.ROOT);
                yield SPELLINGS.getOrDefault(lower, lower);
            }
            case QUOTED_IDENTIFIER ->
                    text.substring(1, Math.max(1, text.length() - 1)).replace("\"\"", "\"");
            default -> text;
        };
    }

    /// A table, as the query's FROM names it.
    ///
    /// @param alias as the plan says it; null or the table's name when the query gives none
    @Nullable Place findSource(String relation, @Nullable String alias) {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean follows = i > 0 && BEFORE_TABLE.contains(words.get(i - 1).text());
            if (words.get(i).text().equals(relation)
                    && follows
                    && !isAt(i + 1, ".")
                    && isTableAfter(i)) {
                boolean as = isAt(i + 1, "as");
                int name = as ? i + 2 : i + 1;
                boolean bare = alias == null || alias.equals(relation);
                if (!bare && alias != null && isAt(name, alias)) {
                    found.add(place(i, name));
                } else if (bare && !as && !isName(name)) {
                    found.add(place(i, i));
                }
            }
        }
        return only(found);
    }

    /// A name behind a dot is a table's only if the dot's other side is a schema, which stands where a table may.
    private boolean isTableAfter(int at) {
        if (!words.get(at - 1).text().equals(".")) {
            return true;
        }
        return at >= 3
                && BEFORE_TABLE.contains(words.get(at - 3).text())
                && !words.get(at - 3).text().equals(".");
    }

    private boolean isName(int at) {
        return at < words.size()
                && (words.get(at).kind() == Token.Kind.IDENTIFIER
                        || words.get(at).kind() == Token.Kind.QUOTED_IDENTIFIER);
    }

    /// A condition, as it stands or turned round.
    ///
    /// @param alias of the table that unqualified columns belong to, or null
    @Nullable Place findCondition(List<String> condition, @Nullable String alias) {
        if (condition.size() < 2) {
            return null;
        }
        List<Place> found = all(condition, alias, 0, words.size());
        if (found.isEmpty()) {
            found = all(turned(condition), alias, 0, words.size());
        }
        return only(found);
    }

    private static List<String> turned(List<String> condition) {
        int sign = -1;
        for (int i = 0; i < condition.size(); i++) {
            if (COMPARING.contains(condition.get(i))) {
                if (sign >= 0) {
                    return condition;
                }
                sign = i;
            }
        }
        if (sign < 0) {
            return condition;
        }
        List<String> turned = new ArrayList<>(condition.subList(sign + 1, condition.size()));
        turned.add(TURNED.getOrDefault(condition.get(sign), condition.get(sign)));
        turned.addAll(condition.subList(0, sign));
        return turned;
    }

    /// A key in the clause that asks for it; an expression that the clause only names stands elsewhere.
    ///
    /// @param clause `GROUP` or `ORDER`
    @Nullable Place findKey(List<String> key, String clause) {
        if (key.isEmpty()) {
            return null;
        }
        int[] range = range(clause);
        Place there = range == null ? null : only(all(key, null, range[0], range[1]));
        return there == null && key.size() > 3 ? only(all(key, null, 0, words.size())) : there;
    }

    /// A clause with its word, where the query has one only.
    @Nullable Place clause(String word) {
        int[] range = range(word);
        return range == null || range[1] <= range[0] ? null : place(range[0] - 1, range[1] - 1);
    }

    /// From behind the clause's word to the next clause; null where there is not exactly one.
    private int @Nullable [] range(String clause) {
        String wanted = clause.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).text().equals(wanted)) {
                if (start >= 0) {
                    return null;
                }
                start = i + 1;
            }
        }
        if (start < 0) {
            return null;
        }
        int end = start;
        int depth = words.get(start - 1).depth();
        while (end < words.size()
                && words.get(end).depth() >= depth
                && !Set.of("having", "order", "limit", "offset", "window", "union", "for", "fetch")
                        .contains(words.get(end).text())) {
            end++;
        }
        return new int[] {start, end};
    }

    private List<Place> all(List<String> wanted, @Nullable String alias, int from, int to) {
        List<Place> found = new ArrayList<>();
        for (int start = from; start < to; start++) {
            int end = match(wanted, alias, start, to);
            if (end > start) {
                found.add(place(start, end - 1));
            }
        }
        return found;
    }

    /// Where the wanted words end that begin here; -1 where they do not. Either side may name a column's table and the other leave it out.
    private int match(List<String> wanted, @Nullable String alias, int start, int to) {
        int at = start;
        int i = 0;
        while (i < wanted.size()) {
            boolean qualified = i + 2 < wanted.size() && wanted.get(i + 1).equals(".");
            boolean here = isAt(at + 1, ".");
            if (at >= to) {
                return -1;
            }
            if (qualified && !here) {
                i += 2;
            } else if (!qualified && here && alias != null && isAt(at, alias)) {
                at += 2;
            }
            if (at >= to || i >= wanted.size() || !words.get(at).text().equals(wanted.get(i))) {
                return -1;
            }
            at++;
            i++;
        }
        // Part of a larger expression is another expression.
        boolean inside =
                (start > 0 && words.get(start - 1).isOperator())
                        || (at < words.size() && words.get(at).isOperator());
        return inside ? -1 : at;
    }

    private boolean isAt(int at, String text) {
        return at >= 0 && at < words.size() && words.get(at).text().equals(text);
    }

    private Place place(int first, int last) {
        return new Place(words.get(first).start(), words.get(last).end());
    }

    private static @Nullable Place only(List<Place> found) {
        return found.size() == 1 ? found.getFirst() : null;
    }

    static List<List<String>> split(List<String> words, String by) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : words) {
            if (word.equals(by)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(word);
            }
        }
        parts.add(part);
        return parts;
    }
}
