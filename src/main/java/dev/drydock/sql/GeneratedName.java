package dev.drydock.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The names that PostgreSQL chooses for objects that nobody named. Source: `makeObjectName` in `indexcmds.c`.
public final class GeneratedName {
    /// The longest name in bytes (`NAMEDATALEN` - 1).
    public static final int BYTES_MAX = 63;

    private GeneratedName() {}

    /// The name for an object on one column, such as `orders_total_not_null`; the longer part is cut first.
    public static String of(String relation, String column, String label) {
        int room = BYTES_MAX - 2 - bytes(label);
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

    /// The name for an object on the relation itself, such as `orders_pkey`.
    public static String of(String relation, String label) {
        return cut(relation, Math.min(bytes(relation), BYTES_MAX - 1 - bytes(label))) + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /// The longest beginning that fits, without cutting a character in two.
    private static String cut(String text, int bytesMax) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > bytesMax) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
