package dev.drydock.postgres;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One reading of one connection URL.
final class ConnectionUrlReader {
    /// Ends the reading of a bad URL; never leaves this class.
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        Refusal(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }
    }

    private final Map<String, String> environment;
    private final Map<String, String> settings = new HashMap<>();

    private ConnectionUrlReader(Map<String, String> environment) {
        this.environment = environment;
    }

    static ConnectionUrl read(String url, Map<String, String> environment) {
        try {
            return new ConnectionUrlReader(environment).read(url);
        } catch (Refusal e) {
            return new ConnectionUrl.Invalid(e.problem);
        }
    }

    private ConnectionUrl read(String url) throws Refusal {
        String rest = withoutScheme(url);
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        int slash = place.indexOf('/');
        authority(slash < 0 ? place : place.substring(0, slash));
        put("dbname", slash < 0 ? "" : place.substring(slash + 1));
        if (query >= 0) {
            parameters(rest.substring(query + 1));
        }
        ConnectionParameters.fromEnvironment(environment).forEach(settings::putIfAbsent);
        return target();
    }

    private static String withoutScheme(String url) throws Refusal {
        for (String scheme : List.of("postgresql://", "postgres://")) {
            if (url.startsWith(scheme)) {
                return url.substring(scheme.length());
            }
        }
        throw new Refusal(
                "A connection URL starts with postgresql:// , such as"
                        + " postgresql://user@host:5432/database.");
    }

    private void authority(String authority) throws Refusal {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String user = authority.substring(0, at);
            int colon = user.indexOf(':');
            put("user", colon < 0 ? user : user.substring(0, colon));
            put("password", colon < 0 ? "" : user.substring(colon + 1));
        }
        String place = authority.substring(at + 1);
        if (place.contains(",")) {
            throw new Refusal("The URL names several hosts. Name the one to connect to.");
        }
        int end = endOfHost(place);
        String host = place.substring(0, end);
        put("host", host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (end < place.length()) {
            put("port", place.substring(end + 1));
        }
    }

    private static int endOfHost(String place) throws Refusal {
        if (place.startsWith("[")) {
            int close = place.indexOf(']');
            if (close < 0) {
                throw new Refusal("The IPv6 address in the URL lacks its closing bracket ].");
            }
            if (close + 1 < place.length() && place.charAt(close + 1) != ':') {
                throw new Refusal(
                        "After the IPv6 address only a colon with a port may follow, not “"
                                + place.substring(close + 1)
                                + "”.");
            }
            return close + 1;
        }
        int colon = place.indexOf(':');
        if (colon >= 0 && place.indexOf(':', colon + 1) >= 0) {
            throw new Refusal("Write an IPv6 address in brackets: [" + place + "].");
        }
        return colon < 0 ? place.length() : colon;
    }

    private void parameters(String query) throws Refusal {
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new Refusal(
                        "In the URL's parameters each must read name=value; “"
                                + pair
                                + "” does not.");
            }
            String name = decode(pair.substring(0, equals));
            if (!ConnectionParameters.isKnown(name)) {
                throw new Refusal(
                        "Drydock does not know the parameter “"
                                + name
                                + "”. It knows "
                                + String.join(", ", ConnectionParameters.known())
                                + ".");
            }
            put(name, pair.substring(equals + 1));
        }
    }

    private void put(String name, String encoded) throws Refusal {
        if (!encoded.isEmpty()) {
            settings.put(name, decode(encoded));
        }
    }

    private static String decode(String text) throws Refusal {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0 || high + low == 0) {
                    throw new Refusal(
                            "A percent sign in the URL must be followed by two hexadecimal digits;"
                                    + " write %25 for the sign itself.");
                }
                decoded[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                decoded[length++] = bytes[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private ConnectionUrl target() throws Refusal {
        refuseBadValues();
        List<String> warnings = new ArrayList<>();
        String host = settings.getOrDefault("host", "localhost");
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new Refusal(
                    "“"
                            + host
                            + "” is a Unix-domain socket. Drydock connects over TCP: name a host"
                            + " such as localhost.");
        }
        int port = port(settings.getOrDefault("port", "5432"));
        String user = settings.getOrDefault("user", systemUser());
        if (user.isEmpty()) {
            throw new Refusal(
                    "The URL names no user, and neither does PGUSER. Write"
                            + " postgresql://user@host/database.");
        }
        String database = settings.getOrDefault("dbname", user);
        @Nullable String password = settings.get("password");
        if (password == null) {
            password = PasswordFile.of(environment, warnings::add).find(host, port, database, user);
        }
        return new ConnectionUrl.Valid(
                new Target(
                        host,
                        port,
                        database,
                        user,
                        password,
                        ConnectionParameters.toDriver(settings)),
                warnings);
    }

    private void refuseBadValues() throws Refusal {
        for (Map.Entry<String, String> setting : new java.util.TreeMap<>(settings).entrySet()) {
            List<String> allowed = ConnectionParameters.allowed(setting.getKey());
            if (!allowed.isEmpty() && !allowed.contains(setting.getValue())) {
                throw new Refusal(
                        setting.getKey()
                                + " can be "
                                + String.join(", ", allowed)
                                + ", not “"
                                + setting.getValue()
                                + "”.");
            }
        }
        String timeout = settings.getOrDefault("connect_timeout", "10");
        if (!timeout.matches("[0-9]{1,6}")) {
            throw new Refusal(
                    "connect_timeout must be a number of seconds, not “" + timeout + "”.");
        }
    }

    private String systemUser() {
        for (String name : List.of("USER", "LOGNAME", "USERNAME")) {
            String user = environment.get(name);
            if (user != null && !user.isEmpty()) {
                return user;
            }
        }
        return "";
    }

    private static int port(String text) throws Refusal {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as for a number out of range.
        }
        throw new Refusal("The port must be a number from 1 to 65535, not “" + text + "”.");
    }
}
