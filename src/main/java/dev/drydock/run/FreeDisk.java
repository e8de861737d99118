package dev.drydock.run;

import dev.drydock.postgres.Session;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// How much room the disk of a server has. PostgreSQL doesn't tell; Drydock looks by itself where it runs on the same machine and may read the
/// data directory. A directory of that name on another machine is told by the cluster's identifier, with which `pg_control` begins.
final class FreeDisk {
    private FreeDisk() {}

    /// The free bytes, or nothing where they can't be known.
    static OptionalLong of(Session session) {
        List<Path> directory =
                session.query(
                        "SELECT setting FROM pg_settings WHERE name = 'data_directory'",
                        row -> path(row.string(1)));
        if (directory.isEmpty()) {
            return OptionalLong.empty();
        }
        long identifier =
                session.queryOne(
                        "SELECT system_identifier FROM pg_control_system()", row -> row.bigint(1));
        return of(directory.getFirst(), identifier);
    }

    private static Path path(String setting) {
        try {
            return Path.of(setting);
        } catch (InvalidPathException notOfThisSystem) {
            return Path.of("");
        }
    }

    /// An unreadable directory is one of another machine, or of another user.
    static OptionalLong of(Path directory, long identifier) {
        byte[] start = new byte[Long.BYTES];
        try (DataInputStream control =
                new DataInputStream(
                        Files.newInputStream(directory.resolve("global").resolve("pg_control")))) {
            control.readFully(start);
            return ByteBuffer.wrap(start).order(ByteOrder.nativeOrder()).getLong() == identifier
                    ? OptionalLong.of(Files.getFileStore(directory).getUsableSpace())
                    : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}
