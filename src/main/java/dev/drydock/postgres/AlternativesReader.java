package dev.drydock.postgres;

import dev.drydock.explain.Alternative;
import dev.drydock.explain.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks the server what it would do if a way that it took were forbidden. Nothing is run; each question is a read-only transaction of its
/// own, and its settings end with it.
public final class AlternativesReader {
    private AlternativesReader() {}

    /// What the server would do instead of each kind of node.
    ///
    /// @param chosen the plan of the same statement, as the server makes it when nothing is forbidden
    public static List<Alternative> read(
            Session session, String sql, Plan chosen, StopSignal stop) {
        List<Alternative> found = new ArrayList<>();
        for (Map.Entry<String, String> way : Alternative.of(chosen)) {
            String setting = way.getValue();
            Explainer.Explanation answer =
                    Explainer.explain(
                            session, sql, Map.of(setting, Alternative.off(setting)), stop);
            if (answer instanceof Explainer.Explanation.Explained explained) {
                found.add(new Alternative(way.getKey(), setting, explained.plan()));
            }
        }
        return found;
    }
}
