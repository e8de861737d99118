package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.SortedMap;
import java.util.TreeMap;

class DatabaseTest {
    @Test
    void connectsAndLendsSessions() {
        try (Sandbox sandbox = TestServers.of(18).create();
                Database database = connected(sandbox.target())) {
            assertThat(database.server().majorVersion()).isEqualTo(18);
            assertThat(database.server().standby()).isFalse();
            assertThat(database.server().database()).isEqualTo(sandbox.target().database());
            int pid;
            try (Session session = database.borrow()) {
                pid = session.backendPid();
                session.execute("SELECT 1; SELECT 2");
            }
            try (Session session = database.borrow();
                    Session own = database.dedicated()) {
                assertThat(session.backendPid()).isEqualTo(pid).isNotEqualTo(own.backendPid());
            }
        }
    }

    @Test
    void namesAWrongPassword() {
        try (Sandbox sandbox = TestServers.of(18).create()) {
            Target right = sandbox.target();
            Target wrong =
                    new Target(
                            right.host(),
                            right.port(),
                            right.database(),
                            right.user(),
                            "not this",
                            right.parameters());
            ConnectionFailure failure = refused(wrong);
            assertThat(failure.kind()).isEqualTo(ConnectionFailure.Kind.WRONG_PASSWORD);
            assertThat(failure.words()).contains(right.user()).doesNotContain("not this");
            Target none =
                    new Target(
                            right.host(),
                            right.port(),
                            right.database(),
                            right.user(),
                            "",
                            right.parameters());
            assertThat(refused(none).kind()).isEqualTo(ConnectionFailure.Kind.WRONG_PASSWORD);
        }
    }

    @Test
    void namesAMissingDatabase() {
        try (Sandbox sandbox = TestServers.of(14).create()) {
            ConnectionFailure failure = refused(sandbox.target().withDatabase("no such"));
            assertThat(failure.kind()).isEqualTo(ConnectionFailure.Kind.DATABASE_MISSING);
            assertThat(failure.whatToDo()).contains("CREATE DATABASE \"no such\"");
        }
    }

    @Test
    void namesARefusedEncryption() {
        try (Sandbox sandbox = TestServers.of(18).create()) {
            Target plain = sandbox.target();
            SortedMap<String, String> parameters = new TreeMap<>(plain.parameters());
            parameters.put("sslmode", "require");
            Target encrypted =
                    new Target(
                            plain.host(),
                            plain.port(),
                            plain.database(),
                            plain.user(),
                            plain.password(),
                            parameters);
            assertThat(refused(encrypted).kind()).isEqualTo(ConnectionFailure.Kind.TLS_REFUSED);
        }
    }

    @Test
    void namesAMissingPermission() {
        try (Sandbox sandbox = TestServers.of(18).create();
                Session session = sandbox.open()) {
            session.execute(
                    "CREATE ROLE stranger LOGIN PASSWORD 'x'; REVOKE CONNECT ON DATABASE "
                            + dev.drydock.sql.Identifier.quote(sandbox.target().database())
                            + " FROM PUBLIC");
            Target own = sandbox.target();
            Target stranger =
                    new Target(
                            own.host(),
                            own.port(),
                            own.database(),
                            "stranger",
                            "x",
                            own.parameters());
            ConnectionFailure failure = refused(stranger);
            session.execute("DROP ROLE stranger");
            assertThat(failure.kind()).isEqualTo(ConnectionFailure.Kind.NO_PERMISSION);
        }
    }

    @Test
    void namesAnUnreachableServerAndAnUnknownHost() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        ConnectionFailure closed =
                refused(new Target("127.0.0.1", unused, "d", "u", null, new TreeMap<>()));
        assertThat(closed.kind()).isEqualTo(ConnectionFailure.Kind.UNREACHABLE);
        assertThat(closed.what()).contains("127.0.0.1:" + unused);
        ConnectionFailure unknown =
                refused(new Target("no-such-host.invalid", 5432, "d", "u", null, new TreeMap<>()));
        assertThat(unknown.kind()).isEqualTo(ConnectionFailure.Kind.UNREACHABLE);
        assertThat(unknown.why()).contains("no-such-host.invalid");
    }

    @Test
    void refusesAServerOlderThan14ByName() {
        ServerInfo old = new ServerInfo("13.4", 130004, false, false, "UTF8", "UTC", "u", "d");
        Target target = new Target("h", 5432, "d", "u", null, new TreeMap<>());
        assertThat(old.isTooOld()).isTrue();
        assertThat(ConnectionFailure.tooOld(old, target).words())
                .contains("13.4")
                .contains("14 or newer");
    }

    private static Database connected(Target target) {
        return ((Database.Attempt.Connected) Database.connect(target)).database();
    }

    private static ConnectionFailure refused(Target target) {
        return ((Database.Attempt.Refused) Database.connect(target)).failure();
    }
}
