package dev.drydock.run.journal;

/// A journal that can't be read or written; the message says where and what to do.
public final class JournalUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalUnreadable(String message, Throwable cause) {
        super(message, cause);
    }

    JournalUnreadable(String message) {
        super(message);
    }
}
