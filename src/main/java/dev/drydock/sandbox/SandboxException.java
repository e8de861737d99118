package dev.drydock.sandbox;

/// A throw-away server or database could not be had. The message says what failed, where, and what to do about it.
public final class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
