package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.util.List;

class NarrowingTest {
    private static final List<String> TYPES =
            List.of(
                    "smallint",
                    "integer",
                    "bigint",
                    "numeric",
                    "numeric(30,4)",
                    "numeric(30,2)",
                    "numeric(30)",
                    "real",
                    "double precision",
                    "date",
                    "timestamp without time zone",
                    "timestamp(3) without time zone",
                    "timestamp(0) without time zone",
                    "time without time zone");

    /// Small and large values with as many digits as each type can hold.
    private static List<String> values(String type) {
        return switch (type) {
            case "smallint" -> List.of("12345::smallint");
            case "integer" -> List.of("123456789");
            case "bigint" -> List.of("123", "1234567890123456789");
            case "numeric", "numeric(30,4)", "numeric(30,2)", "numeric(30)" ->
                    List.of("1.123456789::" + type, "12345678901234567890.5::" + type);
            case "real" -> List.of("12345.5::real", "0.12345::real");
            case "double precision" -> List.of("1.5::float8", "12345.1234567::float8");
            default -> List.of("timestamp '2026-03-04 05:06:07.123456'::" + type);
        };
    }

    @Test
    void whatTheServerDoesToAValueIsTold() {
        try (Sandbox sandbox = TestServers.of(18).create();
                Session session = sandbox.open()) {
            for (String from : TYPES) {
                for (String to : TYPES) {
                    if (isAssignable(session, from, to)) {
                        assertThat(Narrowing.between(from, to) != null)
                                .as("%s to %s loses something", from, to)
                                .isEqualTo(
                                        values(from).stream()
                                                .anyMatch(
                                                        value -> loses(session, value, from, to)));
                    }
                }
            }
        }
    }

    private static boolean loses(Session session, String value, String from, String to) {
        try {
            return session.count(
                            "SELECT ((((%1$s)::%2$s)::%3$s)::text IS DISTINCT FROM (%1$s)::text)::int"
                                    .formatted(value, to, from))
                    == 1;
        } catch (PgException e) {
            // Out of range is refused, so that nothing is lost; no way back means that something
            // is.
            return !e.error().is("22003");
        }
    }

    private static boolean isAssignable(Session session, String from, String to) {
        return session.count(
                        "SELECT count(*) FROM pg_cast WHERE castsource = '"
                                + from
                                + "'::regtype AND casttarget = '"
                                + to
                                + "'::regtype AND castcontext <> 'e'")
                > 0;
    }

    @Test
    void typesThatRefuseLoseNothing() {
        assertThat(Narrowing.between("bigint", "integer")).isNull();
        assertThat(Narrowing.between("text", "character varying(3)")).isNull();
        assertThat(Narrowing.between("shop.status", "text")).isNull();
        assertThat(Narrowing.between("integer", "real")).isNotNull();
    }
}
