package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which database to connect to, and as whom.
///
/// @param password kept out of `toString`, logs and process lists
/// @param parameters further libpq or driver parameters, such as `sslmode`
public record Target(
        String host,
        int port,
        String database,
        String user,
        @Nullable String password,
        SortedMap<String, String> parameters) {

    public Target {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public Target withDatabase(String other) {
        return new Target(host, port, other, user, password, parameters);
    }

    /// The URL without the password, fit to be shown.
    public String words() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return "postgresql://" + user + "@" + shown + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return words();
    }
}
