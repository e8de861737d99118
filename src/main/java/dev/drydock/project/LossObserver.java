package dev.drydock.project;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Narrowing;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Token;
import dev.drydock.sql.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sees which data files destroy, by looking after each statement at what is still there. Tables and columns are known by their numbers,
/// which a rename does not change; what the files themselves have made holds nobody's data. Rows that a DELETE or an UPDATE is about are
/// the file's own business.
public final class LossObserver implements Replay.Observer {
    /// What is gone, under the name that it has on the live database.
    ///
    /// @param line of the statement in its file
    /// @param what as words: `the values of shop.orders.total`
    public record Lost(MigrationFile file, int line, ObjectAddress about, String what) {}

    private final Set<MigrationFile> pending;
    private final Map<StoredData.Key, ObjectAddress> liveNames = new HashMap<>();
    private final Set<StoredData.Key> ownWork = new HashSet<>();
    private final Set<StoredData.Key> seen = new HashSet<>();
    private final List<Lost> losses = new ArrayList<>();
    private StoredData current = StoredData.NOTHING;

    /// @param pending the files whose losses count; the others have run already
    public LossObserver(List<MigrationFile> pending) {
        this.pending = Set.copyOf(pending);
    }

    /// Everything that was destroyed, in the order of the statements.
    public List<Lost> losses() {
        return List.copyOf(losses);
    }

    @Override
    public void begins(MigrationFile file, Session session) {
        if (pending.contains(file)) {
            current = StoredData.read(session);
            current.parts()
                    .forEach((key, part) -> {
                        if (!ownWork.contains(key)) {
                            liveNames.putIfAbsent(key, part.address());
                        }
                    });
        }
    }

    @Override
    public void ran(MigrationFile file, int statement, Session session) {
        if (!pending.contains(file)) {
            return;
        }
        StoredData now = StoredData.read(session);
        boolean truncates = isTruncate(file.statements().get(statement).text());
        for (StoredData.Key key : current.parts().keySet()) {
            String what = lost(key, now, truncates);
            ObjectAddress about = liveNames.get(key);
            if (what != null && about != null && seen.add(key)) {
                losses.add(
                        new Lost(
                                file,
                                file.statements().get(statement).line(),
                                about,
                                what + about.words()));
            }
        }
        now.parts().keySet().stream()
                .filter(key -> !current.parts().containsKey(key))
                .forEach(key -> ownWork.add(key));
        current = now;
    }

    @Override
    public void rolledBack(MigrationFile file, Session session) {
        if (pending.contains(file)) {
            current = StoredData.read(session);
        }
    }

    /// What a table or column has lost since the last look, as words before its name; null when it is as before.
    private @Nullable String lost(StoredData.Key key, StoredData now, boolean truncates) {
        StoredData.Part before = current.part(key);
        StoredData.Part after = now.parts().get(key);
        if (key.column() == 0) {
            boolean emptied = after != null && truncates && before.file() != after.file();
            boolean dropped = after == null && !goesWithParent(before, now);
            return emptied || dropped ? "the rows of " : null;
        }
        if (before.derived() || !now.parts().containsKey(key.table())) {
            return null;
        }
        if (after == null) {
            return "the values of ";
        }
        String narrowed = Narrowing.between(before.type(), after.type());
        return narrowed == null ? null : narrowed + " in ";
    }

    private boolean goesWithParent(StoredData.Part partition, StoredData now) {
        StoredData.Key parent = new StoredData.Key(partition.parent(), 0);
        return current.parts().containsKey(parent) && !now.parts().containsKey(parent);
    }

    private static boolean isTruncate(String text) {
        return Tokens.of(text).stream()
                .filter(Token::isSignificant)
                .findFirst()
                .map(token -> token.text(text).equalsIgnoreCase("truncate"))
                .orElse(false);
    }
}
