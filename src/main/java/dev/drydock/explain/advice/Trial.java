package dev.drydock.explain.advice;

import java.util.List;

/// What came of trying the cure of a piece of advice.
///
/// @param helps whether the query is better with it; without, nobody should be told to do it
/// @param words what was seen, one sentence each
public record Trial(boolean helps, List<String> words) {
    public Trial {
        words = List.copyOf(words);
    }
}
