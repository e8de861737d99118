package dev.drydock.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// As whom the server's programs run. They refuse root, so root starts them as the user `nobody`, or in a user namespace in which
/// nobody is root.
///
/// @param prefix what to put before a program's path and arguments; empty for ordinary users
/// @param uid the number of the user who must own data directories, or null when the files stay ours
record ServerUser(List<String> prefix, @Nullable Integer uid) {
    private static final int NOBODY = 65534;
    private static final int PROBE_SECONDS = 10;

    ServerUser {
        prefix = List.copyOf(prefix);
    }

    static boolean isPosix() {
        return File.separatorChar == '/';
    }

    static boolean isRoot() {
        return isPosix() && "root".equals(System.getProperty("user.name"));
    }

    /// Finds a way that works on this machine, by trying.
    ///
    /// @param home where the server's `bin` folder is
    static ServerUser find(Path home) {
        if (!isRoot()) {
            return new ServerUser(List.of(), null);
        }
        String id = String.valueOf(NOBODY);
        List<ServerUser> ways =
                List.of(
                        new ServerUser(
                                List.of(
                                        "setpriv",
                                        "--reuid=" + id,
                                        "--regid=" + id,
                                        "--clear-groups"),
                                NOBODY),
                        new ServerUser(List.of("runuser", "-u", "nobody", "--"), NOBODY),
                        new ServerUser(List.of("unshare", "-U"), null));
        for (ServerUser way : ways) {
            if (way.canRun(home)) {
                return way;
            }
        }
        throw new SandboxException(
                "PostgreSQL refuses to run as root, and none of setpriv, runuser and unshare could"
                        + " start "
                        + home
                        + " as another user. Run Drydock as an ordinary user, install util-linux,"
                        + " or use --sandbox URL.");
    }

    private boolean canRun(Path home) {
        try {
            Process process =
                    new ProcessBuilder(
                                    command(List.of(home.resolve("bin/postgres").toString(), "-V")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The program and its arguments, to be run as this user.
    List<String> command(List<String> programAndArguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(programAndArguments);
        return command;
    }

    /// Gives a file or folder to this user.
    void own(Path path) throws IOException {
        if (uid != null) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", uid);
        }
    }
}
