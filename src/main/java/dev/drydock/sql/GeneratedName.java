package dev.drydock.sql;

import java.nio.charset.StandardCharsets;

/// The names that PostgreSQL makes up for what a statement leaves unnamed: `orders_pkey`, `orders_total_not_null`.
/// Source: `makeObjectName` in `src/backend/commands/indexcmds.c`.
public final class GeneratedName {
    private static final int BYTES_MAX = 63;

    private GeneratedName() {}

    /// The first name the server would try; it appends a number when that one is taken. The longer of both names is cut first, by
    /// bytes of UTF-8 and never inside a character.
    public static String of(String relation, String column, String label) {
        int room = BYTES_MAX - label.length() - 2;
        int first = bytes(relation);
        int second = bytes(column);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return cut(relation, first) + "_" + cut(column, second) + "_" + label;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String name, int bytesMax) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int codePoint = name.codePointAt(end);
            int size = bytes(Character.toString(codePoint));
            if (used + size > bytesMax) {
                break;
            }
            used += size;
            end += Character.charCount(codePoint);
        }
        return name.substring(0, end);
    }
}
