package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which fragments of the query's text the nodes of its plan came from: tables by the name that the query gives them, conditions and keys by
/// their words. A fragment that is not there, or is there more than once, is linked to nothing.
///
/// @param links in the order of the nodes
public record SqlLinks(List<Link> links) {
    /// @param node the node's number
    /// @param start where the fragment begins, in `char`s of the query
    /// @param end where what follows begins
    public record Link(int node, int start, int end) {}

    private static final List<String> CONDITIONS =
            List.of(
                    "Index Cond",
                    "Recheck Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "Filter",
                    "One-Time Filter",
                    "TID Cond");

    public SqlLinks {
        links = List.copyOf(links);
    }

    /// Finds the fragments.
    public static SqlLinks of(String sql, Plan plan) {
        SqlWords words = SqlWords.of(sql);
        List<Link> links = new ArrayList<>();
        plan.nodes().forEach(node -> link(node, words, links));
        return new SqlLinks(links);
    }

    /// The fragments of a node.
    public List<Link> of(int node) {
        return links.stream().filter(link -> link.node() == node).toList();
    }

    /// The node that a place in the query belongs to: that of the shortest fragment around it, the first of several.
    public Optional<Integer> nodeAt(int position) {
        return links.stream()
                .filter(link -> link.start() <= position && position <= link.end())
                .min(Comparator.comparingInt(link -> link.end() - link.start()))
                .map(Link::node);
    }

    private static void link(PlanNode node, SqlWords words, List<Link> links) {
        add(node, source(node, words), links);
        String alias = node.alias();
        for (String name : CONDITIONS) {
            for (List<String> condition : conjuncts(node.detail(name))) {
                add(node, words.findCondition(condition, alias), links);
            }
        }
        keys(node.detail("Group Key"), "GROUP", node, words, links);
        keys(node.detail("Sort Key"), "ORDER", node, words, links);
        if (node.type().equals("Limit")) {
            add(node, words.clause("LIMIT"), links);
        }
    }

    private static void add(PlanNode node, SqlWords.@Nullable Place place, List<Link> links) {
        if (place != null) {
            links.add(new Link(node.id(), place.start(), place.end()));
        }
    }

    private static SqlWords.@Nullable Place source(PlanNode node, SqlWords words) {
        String relation = node.relation();
        String name = relation == null ? node.detail("CTE Name") : relation;
        return name == null || node.type().equals("WorkTable Scan")
                ? null
                : words.findSource(name, node.alias());
    }

    private static void keys(
            @Nullable String keys, String clause, PlanNode node, SqlWords words, List<Link> links) {
        if (keys == null) {
            return;
        }
        for (List<String> key : SqlWords.split(SqlWords.normal(keys), ",")) {
            List<String> bare = new ArrayList<>(key);
            while (!bare.isEmpty()
                    && List.of("desc", "asc", "first", "last", "nulls")
                            .contains(bare.getLast().toLowerCase(Locale.ROOT))) {
                bare.removeLast();
            }
            add(node, words.findKey(bare, clause), links);
        }
    }

    /// What is joined by AND at the outermost level, each in its words.
    private static List<List<String>> conjuncts(@Nullable String condition) {
        if (condition == null) {
            return List.of();
        }
        List<List<String>> found = new ArrayList<>();
        for (String part : split(strip(condition.strip()))) {
            found.add(SqlWords.normal(part));
        }
        return found;
    }

    private static List<String> split(String condition) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (Token token : Tokens.of(condition)) {
            if (token.isSign(condition, '(')) {
                depth++;
            } else if (token.isSign(condition, ')')) {
                depth--;
            } else if (depth == 0 && token.isWord(condition, "AND")) {
                parts.add(condition.substring(from, token.start()));
                from = token.end();
            }
        }
        parts.add(condition.substring(from));
        return parts;
    }

    /// Without the brackets around the whole.
    private static String strip(String condition) {
        int depth = 0;
        List<Token> tokens = Tokens.of(condition);
        for (Token token : tokens) {
            if (token.isSign(condition, '(')) {
                depth++;
            } else if (token.isSign(condition, ')')) {
                depth--;
                if (depth == 0 && token.end() < condition.length()) {
                    return condition;
                }
            } else if (depth == 0) {
                return condition;
            }
        }
        return condition.length() < 2
                ? condition
                : condition.substring(1, condition.length() - 1).strip();
    }
}
