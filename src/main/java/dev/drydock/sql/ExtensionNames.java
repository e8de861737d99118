package dev.drydock.sql;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds which extensions SQL makes, before anything runs it. What stands in a comment or a text is found too.
public final class ExtensionNames {
    private static final Pattern CREATE =
            Pattern.compile(
                    "\\bCREATE\\s+EXTENSION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\"[^\"]+\"|[\\w$]+)",
                    Pattern.CASE_INSENSITIVE);

    private ExtensionNames() {}

    /// The names, as the catalog has them.
    public static Set<String> in(Collection<String> texts) {
        Set<String> names = new TreeSet<>();
        for (String text : texts) {
            Matcher create = CREATE.matcher(text);
            while (create.find()) {
                String name = create.group(1);
                names.add(
                        name.startsWith("\"")
                                ? Identifier.unquote(name)
                                : name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
