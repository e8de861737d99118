package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.ExpectedWork;
import dev.drydock.migration.Migration;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.migration.Work;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import java.util.HashSet;
import java.util.Set;

/// A database that migrations are tried on.
final class Subject implements AutoCloseable {
    private final Sandbox sandbox;
    private final Session session;

    private Subject(Sandbox sandbox, Session session) {
        this.sandbox = sandbox;
        this.session = session;
    }

    /// A new database in which a script was run.
    static Subject of(int major, String script) {
        Sandbox sandbox = TestServers.of(major).create();
        try (Session session = sandbox.open()) {
            TestServers.run(session, script);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
        return of(sandbox);
    }

    /// A database that is there already; it is dropped when the subject is closed.
    static Subject of(Sandbox sandbox) {
        return new Subject(sandbox, sandbox.open());
    }

    Session session() {
        return session;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Catalog catalog() {
        return CatalogReader.read(session);
    }

    Testimony testimony() {
        return Testimony.of(sandbox, session);
    }

    /// Runs a migration as a user would, with psql, and demands that it ends where it should and loses nothing on the way.
    ///
    /// @param filled columns whose values the migration sets, as `schema.table.column`
    void lead(Migration migration, Catalog target, Testimony goal, Set<String> filled) {
        String script = SqlScript.write(migration);
        if (migration.style() == Style.ONLINE) {
            assertThat(Absences.of(migration)).as("absences in\n" + script).isEmpty();
        }
        Contents before = Contents.read(session);
        String looks = Clients.psql(sandbox.target(), Meanwhile.watched(script));
        if (migration.style() == Style.ONLINE) {
            assertThat(Meanwhile.missing(looks)).as("missing during\n" + script).isEmpty();
        }
        assertThat(Diff.between(catalog(), target)).as("second diff after\n" + script).isEmpty();
        assertThat(testimony().differences(goal)).as("outside judges after\n" + script).isEmpty();
        Contents after = Contents.read(session);
        assertThat(before.lost(after, filled)).as("rows after\n" + script).isEmpty();
        Set<String> rewritten = announced(migration, Work.REWRITE);
        Set<String> built = announced(migration, Work.BUILD);
        assertThat(before.rewritten(after))
                .as("new files after\n" + script)
                .filteredOn(file -> !rewritten.contains(plain(file.table())))
                .filteredOn(
                        file -> !file.kind().equals("i") || !built.contains(plain(file.table())))
                .isEmpty();
    }

    /// The relations with which some step says that it does this much, by the names they have afterwards: no other may get a new file.
    private static Set<String> announced(Migration migration, Work work) {
        Set<String> announced = new HashSet<>();
        for (Step step : migration.steps()) {
            for (ExpectedWork each : step.works()) {
                if (each.work().compareTo(work) >= 0) {
                    announced.add(plain(renamed(each.relation(), migration).sql()));
                }
            }
        }
        return announced;
    }

    private static ObjectAddress renamed(ObjectAddress relation, Migration migration) {
        ObjectAddress name = relation;
        for (Change change : migration.changes()) {
            if (change instanceof Change.Rename rename && rename.before().equals(name)) {
                name = rename.after();
            }
        }
        return name;
    }

    /// PostgreSQL quotes some names that need no quotes.
    private static String plain(String name) {
        return name.replace("\"", "");
    }

    @Override
    public void close() {
        session.close();
        sandbox.close();
    }
}
