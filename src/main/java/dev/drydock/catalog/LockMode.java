package dev.drydock.catalog;

/// The table-level lock modes, weakest first. Source: PostgreSQL manual, "Explicit Locking".
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /// Reads `AccessExclusiveLock`, as `pg_locks.mode` writes it.
    ///
    /// @throws IllegalArgumentException for a mode that is not a table-level lock
    public static LockMode ofPgLocks(String mode) {
        for (LockMode candidate : values()) {
            if (candidate.pgLocks().equals(mode)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("not a table-level lock mode: " + mode);
    }

    /// The words of the LOCK command: `ACCESS EXCLUSIVE`.
    public String words() {
        return name().replace('_', ' ');
    }

    /// Whether INSERT, UPDATE and DELETE wait while this is held.
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /// Whether SELECT waits while this is held.
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /// The one that keeps more others away.
    public static LockMode stronger(LockMode one, LockMode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String pgLocks() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().split("_")) {
            camel.append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return camel.append("Lock").toString();
    }
}
