package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.RunCallbacks;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

class PreviewerTest {
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final ObjectAddress U = ObjectAddress.table("public", "u");

    private final Previewer previewer = new Previewer(new Workshop(TestServers.sandboxes()));

    private static Catalog base() {
        try (Sandbox sandbox =
                        TestServers.of(18)
                                .create(
                                        "CREATE TABLE t (id int PRIMARY KEY, a int, b text);"
                                                + " CREATE VIEW v AS SELECT a FROM t");
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    @Test
    void aDraftWithRenamesBecomesAMigrationThatKeepsTheData() {
        Draft draft =
                Draft.of(base())
                        .with(new Edit.Rename(T, "u"))
                        .with(new Edit.Rename(U.column("a"), "amount"))
                        .with(new Edit.ChangeType(U.column("amount"), "bigint", null))
                        .with(
                                new Edit.AddColumn(
                                        U.column("token"),
                                        "uuid",
                                        true,
                                        null,
                                        "gen_random_uuid()"));
        Preview preview = previewer.preview(draft, Facts.NONE, Style.ONLINE);
        assertThat(preview).isInstanceOf(Preview.Ready.class);
        Preview.Ready ready = (Preview.Ready) preview;
        assertThat(ready.migration().destroysData()).isFalse();
        assertThat(ready.migration().changes())
                .contains(
                        new Change.Rename(T, U),
                        new Change.Rename(U.column("a"), U.column("amount")));
        Rehearsal rehearsal =
                new Rehearser(TestServers.sandboxes())
                        .rehearse(
                                draft.base(),
                                ready.target(),
                                ready.migration(),
                                RunCallbacks.quiet());
        assertThat(rehearsal.proof()).isEqualTo(new Proof.Proven());
    }

    @Test
    void theEditThatTheServerRefusesIsNamed() {
        Draft draft =
                Draft.of(base())
                        .with(new Edit.SetComment(T, "It's a table"))
                        .with(new Edit.SetDefault(T.column("a"), "gen_random_uid()"));
        Preview preview = previewer.preview(draft, Facts.NONE, Style.ONLINE);
        assertThat(preview)
                .isInstanceOfSatisfying(
                        Preview.Refused.class,
                        refused ->
                                assertThat(refused.evaluation())
                                        .isInstanceOfSatisfying(
                                                Evaluation.Refused.class,
                                                why -> {
                                                    assertThat(why.statement()).isEqualTo(1);
                                                    assertThat(why.error().message())
                                                            .contains("gen_random_uid");
                                                }));
    }

    @Test
    void undoAndRedoWalkThroughTheEdits() {
        Draft draft =
                Draft.of(base()).with(new Edit.Drop(T.column("b"))).with(new Edit.Rename(T, "u"));
        assertThat(draft.undo().redo()).isEqualTo(draft);
        assertThat(draft.undo().renames()).isEmpty();
        assertThat(draft.undo().undo().undo().isEmpty()).isTrue();
        assertThat(draft.without(0).edits()).containsExactly(new Edit.Rename(T, "u"));
    }
}
