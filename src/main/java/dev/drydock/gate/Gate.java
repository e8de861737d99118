package dev.drydock.gate;

import java.util.List;

/// One thing that was judged.
///
/// @param name a short noun for tables: `files`, `applies`, `code`, `queries`, `plans`, `findings`, `renames`, `drift`
/// @param words one sentence: what was found
/// @param details one line each, such as a place in the code; may be empty
public record Gate(String name, State state, String words, List<String> details) {
    public Gate {
        details = List.copyOf(details);
    }

    /// How it was judged.
    public enum State {
        PASSED("passed"),
        /// Somebody should look, nobody is stopped.
        WARNED("look"),
        FAILED("failed"),
        /// What it takes to judge was not there; the words say what.
        NOT_JUDGED("not judged");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Gate passed(String name, String words) {
        return new Gate(name, State.PASSED, words, List.of());
    }

    static Gate failed(String name, String words, List<String> details) {
        return new Gate(name, State.FAILED, words, details);
    }

    static Gate notJudged(String name, String words) {
        return new Gate(name, State.NOT_JUDGED, words, List.of());
    }

    /// A number and its noun, which takes an `s` for many.
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
