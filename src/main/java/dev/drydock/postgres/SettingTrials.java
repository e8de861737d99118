package dev.drydock.postgres;

import dev.drydock.explain.Comparison;
import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.Trial;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tries the settings that advice proposes by running the query with each, on a session that nobody else uses. It is run once more without
/// any first, so that both find the same in the caches.
///
/// @param session neither in a transaction nor used for anything else afterwards
/// @param sql the query
/// @param settings how it was measured
public record SettingTrials(Session session, String sql, Explainer.Settings settings) {
    private static final double NOTABLE = 0.05;

    /// Tries each piece of advice whose cure is a setting.
    ///
    /// @return what came of it; other advice is not in it
    public Map<Advice, Trial> of(List<Advice> advice) {
        Map<Advice, Trial> trials = new LinkedHashMap<>();
        Map<String, Trial> bySql = new LinkedHashMap<>();
        Explainer.Explanation again = null;
        for (Advice each : advice) {
            String statement = each.sql() == null ? null : forSession(each.sql());
            if (statement == null) {
                continue;
            }
            if (again == null) {
                again = explain();
            }
            if (again instanceof Explainer.Explanation.Explained(Plan before, _)) {
                trials.put(each, bySql.computeIfAbsent(statement, set -> trial(set, before)));
            }
        }
        return trials;
    }

    /// Whether a cure is a setting.
    public static boolean isSetting(String cure) {
        return forSession(cure) != null;
    }

    /// Tries one setting; what is none does not help.
    public Trial of(String cure) {
        String statement = forSession(cure);
        return statement != null
                        && explain() instanceof Explainer.Explanation.Explained(Plan before, _)
                ? trial(statement, before)
                : new Trial(false, List.of("the query can't be run again."));
    }

    private Explainer.Explanation explain() {
        return Explainer.explain(session, sql, settings, new StopSignal());
    }

    /// `SET …` without LOCAL, which a transaction of its own would forget; null when it is something else.
    private static @Nullable String forSession(String cure) {
        List<Token> words = Tokens.of(cure).stream().filter(Token::isSignificant).toList();
        if (words.size() < 4 || !words.getFirst().isWord(cure, "set")) {
            return null;
        }
        return words.get(1).isWord(cure, "local")
                ? "SET " + cure.substring(words.get(2).start())
                : cure;
    }

    private Trial trial(String statement, Plan before) {
        try {
            session.execute(statement);
            return trial(explain(), before);
        } catch (PgException e) {
            if (e.error().isConnectionLost()) {
                throw e;
            }
            return new Trial(false, List.of("the server refuses it: " + e.error().message() + "."));
        } finally {
            session.execute("RESET ALL");
        }
    }

    private static Trial trial(Explainer.Explanation explanation, Plan before) {
        return switch (explanation) {
            case Explainer.Explanation.Explained(Plan after, _) -> trial(before, after);
            case Explainer.Explanation.Failed failed ->
                    new Trial(false, List.of("the query fails: " + failed.error().message() + "."));
            case Explainer.Explanation.Refused refused ->
                    new Trial(false, List.of(refused.problem()));
            case Explainer.Explanation.ChangesData _ ->
                    new Trial(false, List.of("it changes data and was not run again."));
        };
    }

    private static Trial trial(Plan before, Plan after) {
        double was = before.executionMillis() == null ? 0 : before.executionMillis();
        double is = after.executionMillis() == null ? 0 : after.executionMillis();
        List<String> words = new ArrayList<>();
        words.add(
                "run again without it and with it: "
                        + Numbers.millis(was)
                        + " → "
                        + Numbers.millis(is)
                        + ".");
        words.addAll(Comparison.of(before, after).words());
        return new Trial(is < was * (1 - NOTABLE), words);
    }
}
