package dev.drydock.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// PostgreSQL as somebody has installed it on this machine, for what needs an extension that Drydock's own servers lack. Only its programs
/// are used: clusters and databases that are there are left alone.
final class InstalledServers {
    private InstalledServers() {}

    /// The installations of a major version.
    static List<PgBundle> of(int major) {
        return homes(major).stream()
                .filter(home -> isComplete(home))
                .map(home -> PgBundle.installed(major, home))
                .toList();
    }

    /// Where packages put it: Debian's and PostgreSQL's own for Debian, PostgreSQL's own for Red Hat, Homebrew, the installers.
    private static List<Path> homes(int major) {
        return List.of(
                Path.of("/usr/lib/postgresql/" + major),
                Path.of("/usr/pgsql-" + major),
                Path.of("/opt/homebrew/opt/postgresql@" + major),
                Path.of("/usr/local/opt/postgresql@" + major),
                Path.of("/Library/PostgreSQL/" + major),
                Path.of("C:\\Program Files\\PostgreSQL\\" + major));
    }

    private static boolean isComplete(Path home) {
        return List.of("postgres", "initdb").stream()
                .allMatch(name -> Files.isExecutable(PgBundle.program(home, name)));
    }
}
