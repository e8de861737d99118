package dev.drydock.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// libpq's names for what can be said about a connection, beside the environment's and the driver's names for the same.
/// Source: PostgreSQL manual, "Parameter Key Words" and "Environment Variables".
final class ConnectionParameters {
    private record Parameter(String libpq, String environment, String driver) {}

    /// An empty name says that there is none; parts of the target itself have no driver name.
    private static final List<Parameter> PARAMETERS =
            List.of(
                    new Parameter("host", "PGHOST", ""),
                    new Parameter("port", "PGPORT", ""),
                    new Parameter("user", "PGUSER", ""),
                    new Parameter("password", "PGPASSWORD", ""),
                    new Parameter("dbname", "PGDATABASE", ""),
                    new Parameter("sslmode", "PGSSLMODE", "sslmode"),
                    new Parameter("sslrootcert", "PGSSLROOTCERT", "sslrootcert"),
                    new Parameter("sslcert", "PGSSLCERT", "sslcert"),
                    new Parameter("sslkey", "PGSSLKEY", "sslkey"),
                    new Parameter("sslpassword", "", "sslpassword"),
                    new Parameter("sslnegotiation", "PGSSLNEGOTIATION", "sslNegotiation"),
                    new Parameter("connect_timeout", "PGCONNECT_TIMEOUT", "connectTimeout"),
                    new Parameter("application_name", "PGAPPNAME", "ApplicationName"),
                    new Parameter("options", "PGOPTIONS", "options"),
                    new Parameter("keepalives", "", "tcpKeepAlive"),
                    new Parameter("gssencmode", "PGGSSENCMODE", "gssEncMode"),
                    new Parameter("channel_binding", "PGCHANNELBINDING", "channelBinding"),
                    new Parameter(
                            "target_session_attrs", "PGTARGETSESSIONATTRS", "targetServerType"));

    private static final Map<String, String> SERVER_TYPES =
            Map.of(
                    "any", "any",
                    "read-write", "primary",
                    "primary", "primary",
                    "read-only", "secondary",
                    "standby", "secondary",
                    "prefer-standby", "preferSecondary");

    private static final Set<String> PARTS = Set.of("host", "port", "user", "password", "dbname");

    private ConnectionParameters() {}

    static boolean isKnown(String name) {
        return known().contains(name);
    }

    /// libpq's names of all that Drydock understands.
    static List<String> known() {
        return PARAMETERS.stream().map(Parameter::libpq).toList();
    }

    /// What the environment says, by libpq's names.
    static Map<String, String> fromEnvironment(Map<String, String> environment) {
        SortedMap<String, String> settings = new TreeMap<>();
        for (Parameter parameter : PARAMETERS) {
            String value = environment.get(parameter.environment());
            if (value != null && !value.isEmpty()) {
                settings.put(parameter.libpq(), value);
            }
        }
        return settings;
    }

    /// The settings that are no part of the target, by the driver's names.
    static SortedMap<String, String> toDriver(Map<String, String> settings) {
        SortedMap<String, String> driver = new TreeMap<>();
        for (Parameter parameter : PARAMETERS) {
            String value = settings.get(parameter.libpq());
            if (value != null && !PARTS.contains(parameter.libpq())) {
                driver.put(parameter.driver(), driverValue(parameter.libpq(), value));
            }
        }
        if ("system".equals(settings.get("sslrootcert"))) {
            driver.remove("sslrootcert");
            driver.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            driver.putIfAbsent("sslmode", "verify-full");
        }
        return driver;
    }

    private static String driverValue(String name, String value) {
        return switch (name) {
            case "keepalives" -> Boolean.toString(!value.equals("0"));
            case "target_session_attrs" -> SERVER_TYPES.getOrDefault(value, value);
            default -> value;
        };
    }

    /// What a setting may be, or empty when anything may be tried.
    static List<String> allowed(String name) {
        return switch (name) {
            case "sslmode" ->
                    List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
            case "target_session_attrs" -> {
                List<String> names = new ArrayList<>(SERVER_TYPES.keySet());
                names.sort(null);
                yield names;
            }
            case "keepalives" -> List.of("0", "1");
            case "gssencmode" -> List.of("disable", "prefer", "require");
            case "channel_binding" -> List.of("disable", "prefer", "require");
            case "sslnegotiation" -> List.of("postgres", "direct");
            default -> List.of();
        };
    }
}
