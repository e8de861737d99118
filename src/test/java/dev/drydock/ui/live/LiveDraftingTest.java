package dev.drydock.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.draft.Edit;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;
import dev.drydock.ui.kit.Background;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

class LiveDraftingTest {
    private static final ObjectAddress T = ObjectAddress.table("public", "t");
    private static final ObjectAddress U = ObjectAddress.table("public", "u");

    private static Catalog base() {
        try (Sandbox sandbox = TestServers.of(18).create("CREATE TABLE t (id int, total int)");
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    private static Migration plan(LiveDrafting drafting) {
        LiveDrafting.State state = drafting.state();
        return Planner.plan(
                state.from(), state.wanted(), Facts.NONE, Style.DIRECT, new TreeMap<>());
    }

    private static List<String> sql(LiveDrafting drafting) {
        return plan(drafting).steps().stream().map(Step::sql).toList();
    }

    @Test
    void aPendingRenameStaysARenameWhenTheCatalogIsReadAgain() {
        LiveDrafting drafting = new LiveDrafting(base(), TestServers.sandboxes());
        Background.immediate()
                .slot()
                .run(
                        "",
                        job -> {
                            drafting.add(new Edit.Rename(T, "u"), job);
                            drafting.add(new Edit.Rename(U.column("total"), "cents"), job);
                            drafting.rebase(base());
                            drafting.add(new Edit.SetComment(U, "ours"), job);
                            return true;
                        },
                        done -> {},
                        failure -> {
                            throw new AssertionError(failure);
                        });
        assertThat(plan(drafting).destroysData()).isFalse();
        assertThat(plan(drafting).changes())
                .contains(
                        new Change.Rename(T, U),
                        new Change.Rename(U.column("total"), U.column("cents")));
        assertThat(sql(drafting)).contains("ALTER TABLE public.t RENAME TO u");
    }

    @Test
    void aDropAndAnAddThatLookAlikeBecomeARenameWhenTheUserSaysSo() {
        LiveDrafting drafting = new LiveDrafting(base(), TestServers.sandboxes());
        Background.immediate()
                .slot()
                .run(
                        "",
                        job -> {
                            drafting.add(new Edit.Drop(T.column("total")), job);
                            drafting.add(
                                    new Edit.AddColumn(
                                            T.column("total_cents"), "integer", false, null, null),
                                    job);
                            return true;
                        },
                        done -> {},
                        failure -> {
                            throw new AssertionError(failure);
                        });
        RenameQuestion question = drafting.questions(Facts.NONE).getFirst();
        assertThat(question.rename())
                .isEqualTo(new Change.Rename(T.column("total"), T.column("total_cents")));
        assertThat(plan(drafting).destroysData()).isTrue();
        drafting.answer(question, true);
        assertThat(drafting.questions(Facts.NONE)).isEmpty();
        assertThat(sql(drafting))
                .containsExactly("ALTER TABLE public.t RENAME COLUMN total TO total_cents");
    }

    @Test
    void whatIsNewIsNotAskedAgain() {
        LiveDrafting drafting = new LiveDrafting(base(), TestServers.sandboxes());
        Background.immediate()
                .slot()
                .run(
                        "",
                        job ->
                                drafting.adopt(
                                        List.of(
                                                "ALTER TABLE t DROP COLUMN total",
                                                "ALTER TABLE t ADD COLUMN totals int"),
                                        job),
                        done -> {},
                        failure -> {
                            throw new AssertionError(failure);
                        });
        drafting.answer(drafting.questions(Facts.NONE).getFirst(), false);
        assertThat(drafting.questions(Facts.NONE)).isEmpty();
        assertThat(plan(drafting).destroysData()).isTrue();
    }

    @Test
    void anAnswerIsRememberedBesideTheMigrationsAndNotAskedForAgain(@TempDir Path folder)
            throws Exception {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Path file = folder.resolve("drydock.renames");

        LiveDrafting first = withLookalike();
        RememberedAnswers.of(migrations).settle(first, Facts.NONE);
        RenameQuestion question = first.questions(Facts.NONE).getFirst();
        RememberedAnswers.of(migrations).remember(question, true, first.state().from().catalog());
        assertThat(file).content().endsWith("public.t.total=total_cents\n");

        LiveDrafting second = withLookalike();
        RememberedAnswers.of(migrations).settle(second, Facts.NONE);
        assertThat(second.questions(Facts.NONE)).isEmpty();
        assertThat(second.state().from().renames()).containsExactly(question.rename());

        Files.writeString(file, "public.t.total=none");
        LiveDrafting third = withLookalike();
        RememberedAnswers.of(migrations).settle(third, Facts.NONE);
        assertThat(third.questions(Facts.NONE)).isEmpty();
        assertThat(third.state().from().renames()).isEmpty();

        LiveDrafting elsewhere = withLookalike();
        RememberedAnswers.of(null).settle(elsewhere, Facts.NONE);
        assertThat(elsewhere.questions(Facts.NONE)).hasSize(1);
    }

    /// One column goes, another comes, and they look alike.
    private static LiveDrafting withLookalike() {
        LiveDrafting drafting = new LiveDrafting(base(), TestServers.sandboxes());
        Background.immediate()
                .slot()
                .run(
                        "",
                        job ->
                                drafting.adopt(
                                        List.of(
                                                "ALTER TABLE t DROP total",
                                                "ALTER TABLE t ADD total_cents int"),
                                        job),
                        done -> {},
                        failure -> {
                            throw new AssertionError(failure);
                        });
        return drafting;
    }
}
