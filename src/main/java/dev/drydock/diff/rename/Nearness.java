package dev.drydock.diff.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How near two names are, from 0 (nothing in common) to 1 (equal but for capitals and separators).
final class Nearness {
    /// From here on two names are near: `total` and `total_cents`, `colour` and `color`, `user` and `users`.
    static final double NEAR = 0.5;

    /// From here on two names are nearly one.
    static final double VERY_NEAR = 0.75;

    /// Words shorter than this, such as `id`, are in too many names to say anything.
    private static final int TELLING_WORD = 4;

    private static final double CONTAINED = 0.7;

    private Nearness() {}

    static double of(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        double letters = letters(String.join("", first), String.join("", second));
        return Math.max(letters, contained(first, second) ? CONTAINED : 0);
    }

    /// Whether all words of one name are in the other, as `total` is in `total_cents`.
    private static boolean contained(List<String> first, List<String> second) {
        List<String> shorter = first.size() <= second.size() ? first : second;
        Set<String> longer = new HashSet<>(first.size() <= second.size() ? second : first);
        return longer.containsAll(shorter)
                && shorter.stream().anyMatch(word -> word.length() >= TELLING_WORD);
    }

    /// The words of `order_items`, `orderItems` and `order-items` are `order` and `items`.
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words.isEmpty() ? List.of(name) : words;
    }

    private static double letters(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
    }

    /// Levenshtein's distance.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
