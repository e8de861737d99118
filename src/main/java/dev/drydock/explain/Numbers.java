package dev.drydock.explain;

import java.util.Locale;

/// Numbers for people: thin spaces in large counts, a unit behind each.
public final class Numbers {
    private static final char THIN_SPACE = '\u202F';

    private static final double LARGEST_ROUNDED = 1e15;

    private Numbers() {}

    public static String count(double number) {
        String digits = whole(number);
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - i;
            if (i > 0 && left % 3 == 0 && digits.charAt(i - 1) != '-') {
                spaced.append(THIN_SPACE);
            }
            spaced.append(digits.charAt(i));
        }
        return spaced.toString();
    }

    /// Thousands of these are shown at once, and a formatter takes its time.
    private static String whole(double number) {
        return number >= 0 && number < LARGEST_ROUNDED
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.0f", number);
    }

    /// A count with its noun in the singular or plural.
    public static String count(double number, String noun) {
        String shown = count(number);
        return shown + " " + (shown.equals("1") ? noun : noun + "s");
    }

    public static String rows(double number) {
        return count(number, "row");
    }

    public static String millis(double exact) {
        // What rounds to nothing has no sign.
        double millis = Math.abs(exact) < 0.005 ? 0 : exact;
        if (Math.abs(millis) >= 10_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000);
        }
        return Math.abs(millis) >= 1000
                ? count(millis) + " ms"
                : String.format(Locale.ROOT, Math.abs(millis) >= 1 ? "%.1f ms" : "%.2f ms", millis);
    }

    /// By how much a time may be wrong: ` ± 1.3 ms`, or nothing where two digits don't show it.
    public static String plusMinus(double errorMillis) {
        return errorMillis < 0.005 ? "" : " ± " + millis(errorMillis);
    }

    /// How long something is ago, in its largest unit: `3 hours`.
    public static String age(double seconds) {
        double minutes = seconds / 60;
        double hours = minutes / 60;
        if (minutes < 1) {
            return "less than a minute";
        }
        if (hours < 1) {
            return count(Math.floor(minutes), "minute");
        }
        return hours < 48 ? count(Math.floor(hours), "hour") : count(Math.floor(hours / 24), "day");
    }

    public static String percent(double share) {
        return whole(share * 100) + " %";
    }

    public static String kilobytes(double kilobytes) {
        return kilobytes < 10_000
                ? count(kilobytes) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }
}
