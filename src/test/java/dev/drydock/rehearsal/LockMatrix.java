package dev.drydock.rehearsal;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What statements of every form lock, write anew, build and read on a small schema, seen by the observer of rehearsals.
final class LockMatrix {
    private static final Path FOLDER = Path.of("src/test/cases/locks");
    private static final int INDEXES_NAMED = 2;

    /// A form of a statement.
    ///
    /// @param since the first major version that has it
    /// @param preparation what has to be there before
    /// @param remark what is special about it
    record Form(int since, String preparation, String sql, String remark) {
        static Form of(String line) {
            boolean versioned = line.matches("[0-9]+ .*");
            int since = versioned ? Integer.parseInt(line.substring(0, 2)) : 14;
            String rest = versioned ? line.substring(3) : line;
            int prepared = rest.indexOf(" ==> ");
            String preparation = prepared < 0 ? "" : rest.substring(0, prepared);
            String statement = prepared < 0 ? rest : rest.substring(prepared + 5);
            int remark = statement.indexOf("  -- ");
            return new Form(
                    since,
                    preparation,
                    remark < 0 ? statement : statement.substring(0, remark),
                    remark < 0 ? "" : statement.substring(remark + 5));
        }
    }

    /// What one did.
    ///
    /// @param sampled whether its locks were looked for while it ran, so that a short one may be missed
    /// @param refused the server's words when it refused
    record Effect(
            boolean sampled,
            SortedMap<ObjectAddress, LockMode> locks,
            List<ObjectAddress> rewritten,
            Collection<ObjectAddress> rebuilt,
            SortedMap<ObjectAddress, Long> scanned,
            String refused) {

        /// The cells of a row.
        String cells() {
            return refused.isEmpty()
                    ? String.join(
                            " | ",
                            (sampled ? "*alone*: " : "") + lockWords(),
                            names(rewritten),
                            rebuilt.isEmpty() ? "" : String.valueOf(rebuilt.size()),
                            scans())
                    : "refused: " + refused + " | | | ";
        }

        private String lockWords() {
            Map<LockMode, Set<String>> indexes = new EnumMap<>(LockMode.class);
            List<String> words = new ArrayList<>();
            locks.forEach((relation, mode) -> {
                if (relation.kind() != ObjectKind.INDEX) {
                    words.add(relation.name() + " " + mode.words());
                } else if (mode != LockMode.ACCESS_SHARE) {
                    indexes.computeIfAbsent(mode, _ -> new TreeSet<>()).add(relation.name());
                }
            });
            indexes.forEach((mode, names) ->
                    words.add(
                            (names.size() <= INDEXES_NAMED
                                            ? String.join(", ", names)
                                            : names.size() + " indexes")
                                    + " "
                                    + mode.words()));
            return words.isEmpty() ? "none" : String.join("; ", words);
        }

        private String scans() {
            return scanned.entrySet().stream()
                    .map(scan ->
                            scan.getKey().name()
                                    + (scan.getValue() == 1 ? "" : " ×" + scan.getValue()))
                    .collect(Collectors.joining(", "));
        }

        private static String names(Collection<ObjectAddress> relations) {
            return relations.stream().map(ObjectAddress::name).collect(Collectors.joining(", "));
        }

        /// Both together, of a statement whose locks are sampled.
        Effect with(Effect other) {
            SortedMap<ObjectAddress, LockMode> all = new TreeMap<>(locks);
            other.locks.forEach((relation, mode) -> all.merge(relation, mode, LockMode::stronger));
            return new Effect(sampled, all, rewritten, rebuilt, scanned, refused);
        }
    }

    private LockMatrix() {}

    static List<Form> forms() throws IOException {
        return Files.readAllLines(FOLDER.resolve("forms.sql")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(Form::of)
                .toList();
    }

    /// Tries all forms that a version has.
    ///
    /// @param looks how often to look at a statement that stands alone
    static Map<Form, Effect> measure(int major, int looks) throws IOException {
        String schema = Files.readString(FOLDER.resolve("schema.sql"));
        Map<Form, Effect> effects = new LinkedHashMap<>();
        try (Sandbox shared = TestServers.of(major).create(schema)) {
            for (Form form : forms()) {
                if (form.since() <= major) {
                    effects.put(form, effect(form, major, schema, shared, looks));
                }
            }
        }
        return effects;
    }

    private static Effect effect(Form form, int major, String schema, Sandbox shared, int looks) {
        if (form.preparation().isEmpty()) {
            try {
                return inTransaction(form, shared);
            } catch (PgException e) {
                if (!e.error().is(PgError.ACTIVE_SQL_TRANSACTION)) {
                    return refused(e.error());
                }
            }
        }
        Effect effect = ofItsOwn(form, major, schema);
        for (int i = 1; i < looks && effect.sampled(); i++) {
            effect = effect.with(ofItsOwn(form, major, schema));
        }
        return effect;
    }

    private static Effect ofItsOwn(Form form, int major, String schema) {
        try (Sandbox own = TestServers.of(major).create(schema)) {
            try (Session session = own.open()) {
                session.execute(form.preparation());
            }
            try {
                return inTransaction(form, own);
            } catch (PgException e) {
                if (!e.error().is(PgError.ACTIVE_SQL_TRANSACTION)) {
                    return refused(e.error());
                }
            }
            try {
                return observed(form, own, 0);
            } catch (PgException e) {
                return refused(e.error());
            }
        }
    }

    private static Effect refused(PgError error) {
        return new Effect(
                false, new TreeMap<>(), List.of(), List.of(), new TreeMap<>(), error.message());
    }

    private static Effect inTransaction(Form form, Sandbox sandbox) {
        return observed(form, sandbox, 1);
    }

    private static Effect observed(Form form, Sandbox sandbox, int transaction) {
        Step step =
                new Step.Ddl(
                        form.sql(), "", Phase.EXPAND, List.of(), List.of(), transaction, false);
        try (RehearsalObserver observer = new RehearsalObserver(sandbox);
                Session session = sandbox.open()) {
            session.execute("SET lock_timeout = '5s'; SET statement_timeout = '20s'");
            if (form.preparation().startsWith("SET ")) {
                session.execute(form.preparation());
            }
            if (transaction != 0) {
                session.begin();
            }
            observer.before(0, step, session);
            session.execute(form.sql());
            observer.after(0, step, session);
            if (transaction != 0) {
                session.rollback();
            }
            StepFacts facts = observer.facts().getFirst();
            return new Effect(
                    facts.how() == StepFacts.How.SAMPLED,
                    facts.locks(),
                    facts.rewritten(),
                    facts.rebuilt().keySet(),
                    facts.scanned(),
                    "");
        }
    }
}
