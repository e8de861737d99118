package dev.drydock.ui.kit;

import java.util.Locale;

/// Numbers for people. Never for data: that stays as the server wrote it.
public final class Counts {
    private static final char THIN_SPACE = '\u2009';
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    private Counts() {}

    /// All digits, with thin spaces in counts of five digits and more: `184 300`.
    public static String full(long count) {
        String digits = Long.toString(count);
        int first = count < 0 ? 1 : 0;
        if (digits.length() - first < 5) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > first; at -= 3) {
            out.insert(at, THIN_SPACE);
        }
        return out.toString();
    }

    /// About how many, in at most five characters: `812`, `184 k`, `6.0 M`.
    public static String brief(long count) {
        if (count < THOUSAND) {
            return Long.toString(count);
        }
        if (count < MILLION - THOUSAND / 2) {
            return scaled(count, THOUSAND, "k");
        }
        return count < BILLION ? scaled(count, MILLION, "M") : scaled(count, BILLION, "G");
    }

    private static String scaled(long count, long unit, String letter) {
        double value = (double) count / unit;
        String pattern = value < 9.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, pattern, value, letter);
    }

    /// A number with its noun: `1 change`, `3 changes`.
    public static String of(long count, String one, String many) {
        return full(count) + " " + (count == 1 ? one : many);
    }

    /// A size on disk: `512 B`, `48 kB`, `4.1 MB`.
    public static String bytes(long bytes) {
        if (bytes < 1_024) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "B";
        for (String larger : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value < 1_024) {
                break;
            }
            value /= 1_024;
            unit = larger;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, unit);
    }

    /// A duration that was measured: `0.4 ms`, `12 ms`, `2.4 s`, `3 min 5 s`.
    public static String millis(double millis) {
        if (millis > 0 && millis < 0.05) {
            return "< 0.1 ms";
        }
        if (millis < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        if (millis < 1_000) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000);
        }
        long seconds = Math.round(millis / 1_000);
        return seconds / 60 + " min " + seconds % 60 + " s";
    }
}
