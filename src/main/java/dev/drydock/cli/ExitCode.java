package dev.drydock.cli;

/// What the process ends with.
public final class ExitCode {
    /// Done, or no difference.
    public static final int DONE = 0;

    /// There are differences (`diff --exit-code`), or a check found something.
    public static final int DIFFERENT = 1;

    /// The command was used badly: unknown option, unreadable source, missing confirmation.
    public static final int BAD_USE = 2;

    /// It was tried and failed.
    public static final int FAILED = 3;

    /// Something may have been renamed, and nobody has said whether it was.
    public static final int UNANSWERED = 4;

    /// Data would be destroyed, and not all of it is allowed to be.
    public static final int LOSS_NOT_ALLOWED = 5;

    /// There is something that Drydock does not model, and `--strict` was given.
    public static final int UNMODELLED = 6;

    /// The run stands at a pause and waits for `resume`.
    public static final int PAUSED = 7;

    /// Somebody else has changed what a run is about; it stands still.
    public static final int DRIFTED = 8;

    /// Another run is at work on the database, or has not come to its end.
    public static final int BUSY = 9;

    private ExitCode() {}
}
