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
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        boolean any = advice.stream().map(Advice::sql).anyMatch(SettingTrials::isSetting);
        return any && explain() instanceof Explainer.Explanation.Explained(Plan before, _)
                ? Trial.ofEach(
                        advice,
                        cure ->
                                Optional.ofNullable(forSession(cure))
                                        .map(statement -> trial(statement, before)))
                : Map.of();
    }

    /// Whether a cure is a setting.
    public static boolean isSetting(@Nullable String cure) {
        return cure != null && forSession(cure) != null;
    }

    /// Tries one setting; what is none does not help.
    public Trial of(String cure) {
        String statement = forSession(cure);
        return statement != null
                        && explain() instanceof Explainer.Explanation.Explained(Plan before, _)
                ? trial(statement, before)
                : Trial.failed("the query can't be run again.");
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
            return Trial.failed("the server refuses it: " + e.error().message() + ".");
        } finally {
            session.execute("RESET ALL");
        }
    }

    private static Trial trial(Explainer.Explanation explanation, Plan before) {
        return switch (explanation) {
            case Explainer.Explanation.Explained(Plan after, _) -> trial(before, after);
            case Explainer.Explanation.Failed failed ->
                    Trial.failed("the query fails: " + failed.error().message() + ".");
            case Explainer.Explanation.Refused refused -> Trial.failed(refused.problem());
            case Explainer.Explanation.ChangesData _ ->
                    Trial.failed("it changes data and was not run again.");
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
        return new Trial(is < was * (1 - NOTABLE), words, new Trial.Plans(before, after));
    }
}
