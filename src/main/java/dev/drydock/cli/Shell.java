package dev.drydock.cli;

import java.util.regex.Pattern;

/// Writes arguments as a shell reads them.
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:=/@%+-]+");

    private Shell() {}

    static String quote(String argument) {
        return PLAIN.matcher(argument).matches()
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
