package dev.drydock.ui;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Diff;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Drafting;
import dev.drydock.ui.workspace.Problem;

import java.util.List;

/// Answers every edit with the same wanted catalog, and refuses defaults.
public final class ShopDrafting implements Drafting {
    private Draft draft = Draft.of(Shop.catalog());

    @Override
    public Outcome add(Edit edit, Job job) {
        if (edit instanceof Edit.SetDefault) {
            return new Outcome.Refused(
                    new Problem(
                            "The server would refuse this.",
                            "function gen_random_uid() does not exist (SQLSTATE 42883)",
                            "Did you mean gen_random_uuid()?"));
        }
        draft = draft.with(edit);
        return accepted();
    }

    @Override
    public Outcome undo(Job job) {
        draft = draft.undo();
        return accepted();
    }

    @Override
    public Outcome redo(Job job) {
        draft = draft.redo();
        return accepted();
    }

    @Override
    public Outcome adopt(List<String> statements, Job job) {
        return new Outcome.Accepted(
                draft, Shop.wanted(), Diff.folded(Diff.between(draft.base(), Shop.wanted())));
    }

    @Override
    public Outcome discard(Job job) {
        draft = Draft.of(draft.base());
        return accepted();
    }

    private Outcome accepted() {
        Catalog wanted = draft.isEmpty() ? draft.base() : Shop.wanted();
        return new Outcome.Accepted(draft, wanted, Diff.folded(Diff.between(draft.base(), wanted)));
    }
}
