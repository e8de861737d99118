package dev.drydock.lab;

import dev.drydock.catalog.Facts;
import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.Trial;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries the indexes that advice proposes, before anybody is told to build them: with the size and the statistics of the other database,
/// would the planner use them, and what would it save?
///
/// @param lab of the database that the query is for; its sessions are lost
/// @param sql the query
public record AdviceTrials(Lab lab, String sql) {
    private static final long PAGE = 8192;

    /// Tries each piece of advice whose cure is an index.
    ///
    /// @return what came of it; other advice is not in it
    /// @throws dev.drydock.sandbox.SandboxException when the disk is full
    public Map<Advice, Trial> of(List<Advice> advice) {
        return Trial.ofEach(
                advice, cure -> isIndex(cure) ? Optional.of(trial(cure)) : Optional.empty());
    }

    /// Whether a cure is one that a lab can try.
    public static boolean isIndex(@Nullable String cure) {
        if (cure == null) {
            return false;
        }
        List<Token> words = Tokens.of(cure).stream().filter(Token::isSignificant).toList();
        return words.size() > 1
                && words.getFirst().isWord(cure, "create")
                && words.get(1).isWord(cure, "index");
    }

    /// Tries one index.
    public Trial trial(String cure) {
        List<String> statements =
                Statements.split(cure) instanceof Script.Ready ready
                        ? ready.statements().stream().map(Statement::text).toList()
                        : List.of(cure);
        return switch (WhatIf.beside(lab, Changes.of(statements))) {
            case WhatIf.Opening.Refused refused ->
                    Trial.failed("the server refuses it: " + refused.error().message() + ".");
            case WhatIf.Opening.Opened opened -> {
                try (WhatIf whatIf = opened.whatIf()) {
                    yield trial(whatIf);
                }
            }
        };
    }

    private Trial trial(WhatIf whatIf) {
        return switch (whatIf.plan(List.of(new NamedQuery("the query", sql))).getFirst()) {
            case TriedQuery.Arrived arrived ->
                    Trial.failed("the query can't be planned without it: " + arrived.problem());
            case TriedQuery.Refused refused ->
                    Trial.failed("the query can't be planned in a lab: " + refused.problem());
            case TriedQuery.Planned planned -> trial(planned, whatIf.indexes());
        };
    }

    private static Trial trial(TriedQuery.Planned planned, List<TriedIndex> made) {
        boolean used =
                made.stream()
                        .anyMatch(index ->
                                planned.after()
                                        .plan()
                                        .nodes()
                                        .anyMatch(
                                                node -> index.index().name().equals(node.index())));
        Trial.Plans plans = new Trial.Plans(planned.before().plan(), planned.after().plan());
        if (!used || planned.verdict() != TriedQuery.Verdict.BETTER) {
            return new Trial(
                    false,
                    List.of(
                            used
                                    ? "the planner would use it and expects nothing of it."
                                    : "the planner would not use it."),
                    plans);
        }
        List<String> words = new ArrayList<>();
        words.add(costs(planned));
        words.addAll(planned.comparison().words());
        made.forEach(index -> words.add(size(index)));
        return new Trial(true, words, plans);
    }

    private static String costs(TriedQuery.Planned planned) {
        TriedQuery.Side before = planned.before();
        TriedQuery.Side after = planned.after();
        String cost =
                "cost "
                        + Numbers.count(before.plan().root().totalCost())
                        + " → "
                        + Numbers.count(after.plan().root().totalCost());
        return before.pages() == null || after.pages() == null
                ? cost + "."
                : cost
                        + ", pages "
                        + Numbers.count(before.pages().total())
                        + " → "
                        + Numbers.count(after.pages().total())
                        + ".";
    }

    private static String size(TriedIndex index) {
        String size = Facts.size(index.size().pages() * PAGE);
        String written =
                "be written by each INSERT and each UPDATE of "
                        + String.join(", ", index.cost().columns())
                        + ".";
        return index.size().isEstimated()
                ? "The index would take about " + size + ", and " + written
                : "The index would "
                        + written
                        + " Its size can't be estimated: "
                        + index.size().assumption()
                        + "; the plan assumes "
                        + size
                        + ".";
    }
}
