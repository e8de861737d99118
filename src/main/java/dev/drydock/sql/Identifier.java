package dev.drydock.sql;

import java.util.regex.Pattern;

/// Names, as SQL writes them.
public final class Identifier {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Identifier() {}

    /// The name in double quotes where PostgreSQL would read it differently without, exactly as `quote_ident` does.
    public static String quote(String name) {
        if (PLAIN.matcher(name).matches() && !Keywords.needQuotes(name)) {
            return name;
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The name that `quote` made this of.
    public static String unquote(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier;
    }

    /// A text literal, in the plain form with doubled quotes; backslashes make it an escape string.
    public static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /// A text literal between dollar signs, with a tag that the text does not have.
    public static String dollarQuoted(String text, String tag) {
        String sign = "$" + tag + "$";
        return text.contains(sign) ? dollarQuoted(text, tag + "_") : sign + "\n" + text + sign;
    }
}
