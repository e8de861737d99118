package dev.drydock.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The types of nodes that no plain server can be brought to make, as the documentation names them.
public final class Unprovoked {
    private static final Path DOCUMENT = Path.of("docs/plan-nodes.md");
    private static final Pattern NAMED = Pattern.compile("(?m)^- \\*\\*(.+?)\\*\\*: ");

    private Unprovoked() {}

    public static Set<String> types() {
        Set<String> types = new TreeSet<>();
        try {
            Matcher named = NAMED.matcher(Files.readString(DOCUMENT));
            while (named.find()) {
                types.add(named.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
