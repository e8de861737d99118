package dev.drydock.postgres;

import dev.drydock.catalog.statistics.ExtendedStatistics.Combination;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The bytes in which the server keeps extended statistics (`src/backend/statistics` of PostgreSQL: `mvdistinct.c`, `dependencies.c`,
/// `mcv.c`; the same from 14 to 18), in hexadecimal digits.
final class StatisticsBytes {
    private static final int DISTINCT = 0xA352BFA4;
    private static final int DEPENDENCIES = 0xB4549A2C;
    private static final int COMMON = 0xE1A651C2;
    private static final int BASIC = 1;
    private static final int HEADER = 12;

    /// Types with smaller numbers are the same on every server (`FirstUnpinnedObjectId` of `transam.h`).
    private static final int SAME_EVERYWHERE_BELOW = 12_000;

    private StatisticsBytes() {}

    static List<Combination> distinct(String hex, Map<String, String> names) {
        ByteBuffer bytes = open(hex, DISTINCT);
        List<Combination> combinations = new ArrayList<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            double value = bytes.getDouble();
            combinations.add(new Combination(columns(bytes, bytes.getInt(), names), value));
        }
        return combinations;
    }

    static List<Combination> dependencies(String hex, Map<String, String> names) {
        ByteBuffer bytes = open(hex, DEPENDENCIES);
        List<Combination> combinations = new ArrayList<>();
        for (int left = bytes.getInt(); left > 0; left--) {
            double value = bytes.getDouble();
            combinations.add(new Combination(columns(bytes, bytes.getShort(), names), value));
        }
        return combinations;
    }

    /// Whether a list of common combinations means the same on another server.
    static boolean isPortable(String hex) {
        ByteBuffer bytes = open(hex, COMMON);
        bytes.getInt();
        int dimensions = bytes.getShort();
        for (int i = 0; i < dimensions; i++) {
            if (bytes.getInt() >= SAME_EVERYWHERE_BELOW) {
                return false;
            }
        }
        return true;
    }

    static String distinct(List<Combination> combinations, Map<String, Integer> numbers) {
        return write(DISTINCT, combinations, numbers, true);
    }

    static String dependencies(List<Combination> combinations, Map<String, Integer> numbers) {
        return write(DEPENDENCIES, combinations, numbers, false);
    }

    /// The name of a column by its number, or `#1` for the first expression, which has number -1.
    static String name(int number, Map<String, String> names) {
        if (number < 0) {
            return "#" + -number;
        }
        String name = names.get(String.valueOf(number));
        if (name == null) {
            throw new IllegalStateException("no column has number " + number);
        }
        return name;
    }

    private static ByteBuffer open(String hex, int magic) {
        ByteBuffer bytes =
                ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt() != magic || bytes.getInt() != BASIC) {
            throw new IllegalStateException(
                    "extended statistics in an unknown form: " + hex.substring(0, 2 * HEADER));
        }
        return bytes;
    }

    private static List<String> columns(ByteBuffer bytes, int count, Map<String, String> names) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(name(bytes.getShort(), names));
        }
        return columns;
    }

    private static String write(
            int magic,
            List<Combination> combinations,
            Map<String, Integer> numbers,
            boolean wideCount) {
        int size = HEADER;
        for (Combination combination : combinations) {
            size += Double.BYTES + (wideCount ? Integer.BYTES : Short.BYTES);
            size += combination.columns().size() * Short.BYTES;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(magic).putInt(BASIC).putInt(combinations.size());
        for (Combination combination : combinations) {
            bytes.putDouble(combination.value());
            int count = combination.columns().size();
            if (wideCount) {
                bytes.putInt(count);
            } else {
                bytes.putShort((short) count);
            }
            for (String column : combination.columns()) {
                Integer number = numbers.get(column);
                if (number == null) {
                    throw new IllegalArgumentException("there is no column " + column);
                }
                bytes.putShort(number.shortValue());
            }
        }
        return HexFormat.of().formatHex(bytes.array());
    }
}
