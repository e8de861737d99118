package dev.drydock.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// A target in the driver's words.
///
/// @param url without user and password, which are among the properties
record JdbcAddress(String url, Properties properties) {
    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    static JdbcAddress of(Target target) {
        Properties properties = new Properties();
        target.parameters().forEach(properties::setProperty);
        properties.setProperty("user", target.user());
        String password = target.password();
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.putIfAbsent("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.putIfAbsent("ApplicationName", "drydock");
        // The driver must not cut statements at semicolons: it does not know BEGIN ATOMIC in all
        // its places.
        properties.putIfAbsent("preferQueryMode", "extendedForPrepared");
        // Named statements outlive a change of the table and then fail: "cached plan must not
        // change result type".
        properties.putIfAbsent("prepareThreshold", "0");
        return new JdbcAddress(url(target), properties);
    }

    private static String url(Target target) {
        String shown = target.host().contains(":") ? "[" + target.host() + "]" : target.host();
        return "jdbc:postgresql://"
                + shown
                + ":"
                + target.port()
                + "/"
                + URLEncoder.encode(target.database(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return url;
    }
}
