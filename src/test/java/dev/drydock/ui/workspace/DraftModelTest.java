package dev.drydock.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.draft.Edit;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopDrafting;
import dev.drydock.ui.kit.Background;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DraftModelTest {
    private final Workspace workspace = Shop.workspace();
    private final DraftModel model =
            new DraftModel(workspace, new ShopDrafting(), Background.immediate());
    private final List<String> told = new ArrayList<>();

    @Test
    void anAcceptedEditIsPendingUntilItIsUndone() {
        add(new Edit.AddColumn(Shop.PRODUCTS.column("seller_id"), "uuid", false, null, null));
        assertThat(told).containsExactly("accepted");
        assertThat(workspace.pendingProperty().get().count()).isEqualTo("5 schema changes");
        assertThat(workspace.pendingProperty().get().on(Shop.PRODUCTS)).isEqualTo(4);
        model.undo();
        assertThat(workspace.pendingProperty().get().count()).isEmpty();
        assertThat(model.canRedoProperty().get()).isTrue();
        model.redo();
        assertThat(workspace.pendingProperty().get().count()).isEqualTo("5 schema changes");
    }

    @Test
    void aRefusedEditLeavesTheDraftAsItWas() {
        add(new Edit.SetDefault(Shop.PRODUCTS.column("id"), "gen_random_uid()"));
        assertThat(told)
                .containsExactly("function gen_random_uid() does not exist (SQLSTATE 42883)");
        assertThat(workspace.pendingProperty().get().count()).isEmpty();
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void anEditThatHasNothingToDoIsNotTried() {
        model.add(() -> null, () -> told.add("accepted"), refused -> told.add(refused.why()));
        assertThat(told).isEmpty();
    }

    @Test
    void anEditMadeWhileAnotherIsToldWaitsForItsTurn() {
        model.add(
                () -> new Edit.Drop(Shop.PRODUCTS.column("vendor")),
                () -> {
                    add(new Edit.Drop(Shop.PRODUCTS.column("slug")));
                    told.add("first");
                },
                refused -> told.add(refused.why()));
        assertThat(told).containsExactly("first", "accepted");
        assertThat(workspace.draftProperty().get().edits()).hasSize(2);
    }

    private void add(Edit edit) {
        model.add(() -> edit, () -> told.add("accepted"), refused -> told.add(refused.why()));
    }
}
