package dev.drydock.explain.advice;

import dev.drydock.explain.Plan;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What came of trying the cure of a piece of advice.
///
/// @param helps whether the query is better with it; without, nobody should be told to do it
/// @param words what was seen, one sentence each
/// @param plans without the cure and with it; null when there are none
public record Trial(boolean helps, List<String> words, @Nullable Plans plans) {
    /// Two plans of the query that can be compared, made in the same way.
    public record Plans(Plan without, Plan with) {}

    public Trial {
        words = List.copyOf(words);
    }

    /// It could not be tried.
    ///
    /// @param why one sentence
    public static Trial failed(String why) {
        return new Trial(false, List.of(why), null);
    }

    /// Tries each piece of advice that has a cure; the same cure once.
    ///
    /// @param trying empty for a cure of another kind
    /// @return what came of it; advice that was not tried is not in it
    public static Map<Advice, Trial> ofEach(
            List<Advice> advice, Function<String, Optional<Trial>> trying) {
        Map<String, Optional<Trial>> byCure = new HashMap<>();
        Map<Advice, Trial> trials = new LinkedHashMap<>();
        for (Advice each : advice) {
            String cure = each.sql();
            if (cure != null) {
                byCure.computeIfAbsent(cure, trying).ifPresent(trial -> trials.put(each, trial));
            }
        }
        return trials;
    }
}
