package dev.drydock.migration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.List;

class HelperNameTest {
    private static final String LONG = "ä".repeat(31);

    @Test
    void namesThatFitStayWhole() {
        assertAll(
                () -> assertEquals("orders_drydock_old", HelperName.old("orders")),
                () -> assertEquals("orders_drydock_new", HelperName.successor("orders")),
                () -> assertEquals("orders_total_drydock_set", HelperName.proof("orders", "total")),
                () ->
                        assertEquals(
                                "zz_orders_total_drydock_sync",
                                HelperName.sync("orders", "total")));
    }

    @Test
    void namesThatDifferInTheirLastLetterStayApart() {
        List<String> one = names(LONG + "a");
        List<String> other = names(LONG + "b");
        for (int i = 0; i < one.size(); i++) {
            assertNotEquals(one.get(i), other.get(i));
        }
    }

    @Test
    void cutNamesFitAndAreKnownAsOurs() {
        for (String name : names(LONG + "a")) {
            assertTrue(name.getBytes(UTF_8).length <= 63, name);
            assertTrue(name.contains("_drydock_"), name);
        }
    }

    private static List<String> names(String name) {
        return List.of(
                HelperName.old(name),
                HelperName.successor(name),
                HelperName.successorNotNull(name, "total"),
                HelperName.successorNotNull("orders", name),
                HelperName.proof(name, "total"),
                HelperName.proof("orders", name),
                HelperName.sync(name, "total"),
                HelperName.sync("orders", name));
    }
}
