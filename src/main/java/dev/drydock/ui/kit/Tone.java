package dev.drydock.ui.kit;

import java.util.Locale;

/// What a colour means. Every tone comes with a word or a shape beside it.
public enum Tone {
    NEUTRAL,
    /// Yours to act on.
    ACCENT,
    /// Proven or added.
    GOOD,
    /// Edited or needs care.
    CARE,
    /// Danger, or the slowest.
    DANGER,
    /// Pending schema change.
    PENDING;

    /// The style class that carries the colour.
    String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
