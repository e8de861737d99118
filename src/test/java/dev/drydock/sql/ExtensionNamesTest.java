package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExtensionNamesTest {
    @Test
    void extensionsAreFoundInWhateverCaseAndQuoted() {
        assertThat(
                        ExtensionNames.in(
                                List.of(
                                        "CREATE TABLE t ();\n"
                                                + "create extension\n"
                                                + " if not exists Ip4R;",
                                        "CREATE EXTENSION \"uuid-ossp\" SCHEMA x;",
                                        "CREATE EXTENSION hstore")))
                .containsExactly("hstore", "ip4r", "uuid-ossp");
    }
}
