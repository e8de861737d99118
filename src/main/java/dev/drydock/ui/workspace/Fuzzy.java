package dev.drydock.ui.workspace;

import java.util.Locale;

/// Finds names by some of their letters.
public final class Fuzzy {
    /// The letters are not in the name in this order.
    public static final int NO_MATCH = Integer.MIN_VALUE;

    private static final int WORD_START = 8;
    private static final int IN_A_ROW = 5;
    private static final int WHOLE_PREFIX = 20;

    private Fuzzy() {}

    /// How well the letters of `query` fit `name`, in their order; higher is better.
    public static int score(String query, String name) {
        String letters = query.toLowerCase(Locale.ROOT).replace(" ", "");
        String text = name.toLowerCase(Locale.ROOT);
        int whole = text.indexOf(letters);
        if (whole >= 0) {
            return 100 + startBonus(text, whole) - whole - text.length();
        }
        int score = 0;
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            int next = text.indexOf(letters.charAt(i), at + 1);
            if (next < 0) {
                return NO_MATCH;
            }
            score += next == at + 1 ? IN_A_ROW : 0;
            score += isWordStart(text, next) ? WORD_START : 0;
            at = next;
        }
        return score - text.length();
    }

    private static int startBonus(String text, int at) {
        if (at == 0) {
            return WHOLE_PREFIX;
        }
        return isWordStart(text, at) ? WORD_START : 0;
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
