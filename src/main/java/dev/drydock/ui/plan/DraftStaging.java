package dev.drydock.ui.plan;

import dev.drydock.draft.IndexStatement;
import dev.drydock.ui.workspace.DraftModel;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.value.ObservableValue;

import java.util.function.Consumer;

/// Makes an index that advice proposes a pending edit, as if it had been drawn in the designer.
public final class DraftStaging implements Staging {
    private final Workspace workspace;
    private final DraftModel draft;

    public DraftStaging(Workspace workspace, DraftModel draft) {
        this.workspace = workspace;
        this.draft = draft;
    }

    @Override
    public State of(String cure) {
        IndexStatement index = IndexStatement.read(cure);
        if (index == null) {
            return State.NOT_HERE;
        }
        if (workspace.draftProperty().get().edits().stream().anyMatch(index::isAddedBy)) {
            return State.STAGED;
        }
        return index.edit(workspace.wantedProperty().get()) == null
                ? State.NOT_HERE
                : State.POSSIBLE;
    }

    @Override
    public void stage(String cure, Consumer<Problem> refused) {
        IndexStatement index = IndexStatement.read(cure);
        if (index != null) {
            draft.add(() -> index.edit(workspace.wantedProperty().get()), () -> {}, refused);
        }
    }

    @Override
    public ObservableValue<?> pending() {
        return workspace.wantedProperty();
    }
}
