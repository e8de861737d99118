package dev.drydock.migration;

import java.util.Locale;

/// How one table is changed, and why.
///
/// @param style online, or the plain statements
/// @param reason the facts that spoke for it, such as `about 84 million rows, 120 writes/s`
public record Choice(Style style, String reason) {
    /// Style and reason in one line, such as `plain, about 40 rows`.
    public String words() {
        return (style == Style.DIRECT ? "plain" : style.name().toLowerCase(Locale.ROOT))
                + ", "
                + reason;
    }
}
