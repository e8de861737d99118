package dev.drydock.cases.random;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Names that break what does not quote: capitals, blanks, dots, quotes, reserved words, other alphabets, the full 63 bytes.
final class HostileNames {
    private static final List<String> WORDS =
            List.of(
                    "select",
                    "user",
                    "Order Items",
                    "a.b",
                    "quo\"te",
                    "it's",
                    "Größe",
                    "таблица",
                    "表",
                    "semi;colon",
                    "dash--dash",
                    "back\\slash",
                    "dollar$$",
                    "per%cent",
                    "1st",
                    " lead",
                    "trail ",
                    "MiXed",
                    "a/*b",
                    "x,y",
                    "(z)",
                    "na\tme",
                    "🚢",
                    "default",
                    "table",
                    "[]",
                    "{a}",
                    "new:old",
                    "q?q");

    private final Dice dice;
    private int count;

    HostileNames(Dice dice) {
        this.dice = dice;
    }

    /// A name that was never given before; about every second one is tame.
    String next(String prefix) {
        count++;
        int kind = dice.below(10);
        if (kind < 5) {
            return prefix + count;
        }
        String name = WORDS.get(dice.below(WORDS.size())) + count;
        return kind < 9 ? name : filled(name);
    }

    private static String filled(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return name + "x".repeat(63 - bytes);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return text.contains("\\")
                ? "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
                : "'" + text.replace("'", "''") + "'";
    }
}
