package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Grant.Grantee;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

class SilentAccessTest {
    private static final ObjectAddress TABLE = ObjectAddress.table("shop", "orders");
    private static final TreeSet<Grant> READ =
            new TreeSet<>(List.of(new Grant(Grantee.role("reader"), "SELECT", false)));
    private static final TreeSet<Grant> WRITE =
            new TreeSet<>(List.of(new Grant(Grantee.role("writer"), "INSERT", false)));

    private static Catalog with(Access access) {
        return Catalog.empty(180_000)
                .withAccess(new TreeMap<>(Map.of(TABLE, access)), Roles.UNKNOWN);
    }

    @Test
    void aGrantSaysNothingOfTheOwnerAndTheLabels() {
        Catalog files = with(new Access(null, WRITE, new TreeMap<>()));
        Catalog database = with(new Access("app", READ, new TreeMap<>(Map.of("selinux", "s0"))));
        assertThat(files.keepingAccessOf(database).accessTo(TABLE))
                .isEqualTo(new Access("app", WRITE, new TreeMap<>(Map.of("selinux", "s0"))));
    }

    @Test
    void anOwnerSaysNothingOfThePrivileges() {
        Catalog files = with(new Access("boss", null, new TreeMap<>()));
        Catalog database = with(new Access("app", READ, new TreeMap<>()));
        assertThat(files.keepingAccessOf(database).accessTo(TABLE))
                .isEqualTo(new Access("boss", READ, new TreeMap<>()));
    }
}
