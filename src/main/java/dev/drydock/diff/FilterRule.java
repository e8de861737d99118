package dev.drydock.diff;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One line of a filter: `[!][KIND:]GLOB`. The glob is matched against the dotted name without quotes, such as `shop.orders` or
/// `shop.orders.total`, of a routine with and without its arguments; `*` stands for anything but a dot, `**` for anything, `?` for one
/// sign.
///
/// @param kind objects of which kind, or null for all
/// @param includes whether it takes in again what an earlier rule leaves out
public record FilterRule(@Nullable ObjectKind kind, Pattern glob, boolean includes) {

    /// Reads a rule; empty when there is no such kind.
    public static Optional<FilterRule> parse(String text) {
        boolean includes = text.startsWith("!");
        String rest = (includes ? text.substring(1) : text).strip();
        int colon = rest.indexOf(':');
        if (colon < 0) {
            return Optional.of(new FilterRule(null, glob(rest), includes));
        }
        String wanted = plain(rest.substring(0, colon));
        Pattern glob = glob(rest.substring(colon + 1).strip());
        return Stream.of(ObjectKind.values())
                .filter(kind -> plain(kind.words()).equals(wanted))
                .findFirst()
                .map(kind -> new FilterRule(kind, glob, includes));
    }

    /// A glob as a regular expression.
    static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^.]*");
            } else if (c == '?') {
                regex.append("[^.]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String plain(String kind) {
        return kind.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    boolean matches(ObjectAddress address) {
        if (kind != null && kind != address.kind()) {
            return false;
        }
        String name = (address.schema() == null ? "" : address.schema() + ".") + address.name();
        if (address.part() == null) {
            return glob.matcher(name).matches();
        }
        return address.kind().isPart()
                ? glob.matcher(name + "." + address.part()).matches()
                : glob.matcher(name).matches()
                        || glob.matcher(name + "(" + address.part() + ")").matches();
    }
}
