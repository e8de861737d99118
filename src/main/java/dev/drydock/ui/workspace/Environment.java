package dev.drydock.ui.workspace;

import dev.drydock.ui.kit.Tone;

import java.util.Locale;

/// What a database is used for; it decides how careful the window is.
public enum Environment {
    DEMO(Tone.ACCENT),
    LOCAL(Tone.NEUTRAL),
    STAGING(Tone.GOOD),
    PRODUCTION(Tone.DANGER),
    REMOTE(Tone.CARE);

    private final Tone tone;

    Environment(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /// The word in the window's corner.
    public String words() {
        return name();
    }

    /// A guess from the names alone, for a database that nobody has described.
    public static Environment guess(String host, String database) {
        String all = (host + "/" + database).toLowerCase(Locale.ROOT);
        if (all.contains("prod")) {
            return PRODUCTION;
        }
        if (all.contains("staging") || all.contains("stage")) {
            return STAGING;
        }
        boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
        return here || host.startsWith("/") ? LOCAL : REMOTE;
    }
}
