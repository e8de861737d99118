package dev.drydock.cli;

/// Ends a command with a message for the person who called it.
final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CliException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static CliException badUse(String message) {
        return new CliException(ExitCode.BAD_USE, message);
    }

    static CliException failed(String message) {
        return new CliException(ExitCode.FAILED, message);
    }

    static CliException unanswered(String message) {
        return new CliException(ExitCode.UNANSWERED, message);
    }

    static CliException lossNotAllowed(String message) {
        return new CliException(ExitCode.LOSS_NOT_ALLOWED, message);
    }

    static CliException unmodelled(String message) {
        return new CliException(ExitCode.UNMODELLED, message);
    }

    static CliException paused(String message) {
        return new CliException(ExitCode.PAUSED, message);
    }

    static CliException drifted(String message) {
        return new CliException(ExitCode.DRIFTED, message);
    }

    static CliException busy(String message) {
        return new CliException(ExitCode.BUSY, message);
    }

    int exitCode() {
        return exitCode;
    }

    /// The message, which is never null.
    String words() {
        return String.valueOf(getMessage());
    }
}
