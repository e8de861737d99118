package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

class ConnectionUrlTest {
    private static final Map<String, String> NOTHING = Map.of("USER", "ann");

    @Test
    void readsAllParts() {
        Target target =
                target(
                        "postgresql://bob:se%3Acret%40@db.example:6543/my%20shop?sslmode=require&connect_timeout=3&application_name=x",
                        NOTHING);
        assertThat(target.host()).isEqualTo("db.example");
        assertThat(target.port()).isEqualTo(6543);
        assertThat(target.database()).isEqualTo("my shop");
        assertThat(target.user()).isEqualTo("bob");
        assertThat(target.password()).isEqualTo("se:cret@");
        assertThat(target.parameters())
                .isEqualTo(
                        Map.of(
                                "sslmode",
                                "require",
                                "connectTimeout",
                                "3",
                                "ApplicationName",
                                "x"));
        assertThat(target.toString()).doesNotContain("cret");
    }

    @Test
    void fillsWhatIsMissingFromTheEnvironmentAndThenFromDefaults() {
        assertThat(target("postgres://", NOTHING).words())
                .isEqualTo("postgresql://ann@localhost:5432/ann");
        Map<String, String> environment =
                Map.of(
                        "PGHOST", "far.example",
                        "PGPORT", "7000",
                        "PGUSER", "carl",
                        "PGPASSWORD", "hidden",
                        "PGDATABASE", "db",
                        "PGSSLMODE", "verify-full");
        Target target = target("postgresql://", environment);
        assertThat(target.words()).isEqualTo("postgresql://carl@far.example:7000/db");
        assertThat(target.password()).isEqualTo("hidden");
        assertThat(target.parameters()).containsEntry("sslmode", "verify-full");
        assertThat(target("postgresql://near/other?sslmode=disable", environment).parameters())
                .containsEntry("sslmode", "disable");
    }

    @Test
    void readsIpv6AddressesAndPartsGivenAsParameters() {
        assertThat(target("postgresql://u@[::1]:5433/d", NOTHING).words())
                .isEqualTo("postgresql://u@[::1]:5433/d");
        assertThat(target("postgresql:///d?host=h&port=1&user=me&password=p", NOTHING).words())
                .isEqualTo("postgresql://me@h:1/d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://h/d | starts with postgresql://",
                "postgresql://h:port/d | port must be a number",
                "postgresql://h:70000/d | port must be a number",
                "postgresql://a,b/d | several hosts",
                "postgresql://[::1/d | closing bracket",
                "postgresql://::1/d | in brackets",
                "postgresql://h/d?sslmod=x | does not know the parameter “sslmod”",
                "postgresql://h/d?sslmode=yes | sslmode can be disable, allow",
                "postgresql://h/d?sslmode | name=value",
                "postgresql://u%zz@h/d | hexadecimal",
                "postgresql://%2Ftmp/d | Unix-domain socket",
                "postgresql://h/d?connect_timeout=soon | number of seconds"
            })
    void saysWhatIsWrong(String url, String words) {
        assertThat(ConnectionUrl.parse(url, NOTHING))
                .isInstanceOfSatisfying(
                        ConnectionUrl.Invalid.class,
                        invalid -> assertThat(invalid.problem()).contains(words));
    }

    @Test
    void takesThePasswordOfTheFirstMatchingLineOfThePasswordFile(@TempDir Path directory)
            throws Exception {
        Path file = directory.resolve("pass");
        Files.writeString(
                file,
                """
                # host:port:database:user:password
                other:5432:d:u:wrong
                h:*:d\\:1:u:col\\:on\\\\
                *:*:*:u:any
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = Map.of("PGPASSFILE", file.toString());

        assertThat(target("postgresql://u@h/d%3A1", environment).password()).isEqualTo("col:on\\");
        assertThat(target("postgresql://u@h/d", environment).password()).isEqualTo("any");
        assertThat(target("postgresql://v@h/d", environment).password()).isNull();
        assertThat(target("postgresql://u:own@h/d", environment).password()).isEqualTo("own");
    }

    @Test
    void passesOverAPasswordFileThatOthersMayRead(@TempDir Path home) throws Exception {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, "*:*:*:*:secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        ConnectionUrl.Valid read =
                (ConnectionUrl.Valid)
                        ConnectionUrl.parse("postgresql://u@h/d", Map.of("HOME", home.toString()));
        assertThat(read.target().password()).isNull();
        assertThat(read.warnings()).singleElement().asString().contains("chmod 0600");
    }

    private static Target target(String url, Map<String, String> environment) {
        return ((ConnectionUrl.Valid) ConnectionUrl.parse(url, environment)).target();
    }
}
