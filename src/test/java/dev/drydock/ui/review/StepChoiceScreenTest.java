package dev.drydock.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.ui.Screens;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopReview;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.workspace.Workspace;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;

/// The choice beside a step, by its buttons.
class StepChoiceScreenTest {
    @Test
    void aPressedButtonPlansTheStepAnew() throws Exception {
        Workspace workspace = Shop.workspace();
        ReviewModel model =
                new ReviewModel(workspace, new ShopReview(workspace), Background.immediate());
        workspace.wantedProperty().set(Shop.wanted());
        StepList list =
                Screens.on(() -> {
                    StepList steps = new StepList(model);
                    new Scene(steps, 600, 800);
                    return steps;
                });
        assertThat(sql(model)).contains("CREATE INDEX CONCURRENTLY products_seller_idx");
        press(list, "Direct");
        assertThat(sql(model))
                .contains("CREATE INDEX products_seller_idx")
                .contains("NOT VALID")
                .doesNotContain("CONCURRENTLY");
        press(list, "Auto");
        assertThat(sql(model)).contains("CREATE INDEX CONCURRENTLY products_seller_idx");
    }

    private static String sql(ReviewModel model) {
        StringBuilder all = new StringBuilder();
        model.steps().forEach(card -> all.append(card.step().sql()).append('\n'));
        return all.toString();
    }

    private static void press(StepList list, String words) throws Exception {
        Screens.on(() -> {
            list.applyCss();
            list.layout();
            Node choice = list.lookup("#style-products_seller_idx");
            assertThat(choice).as("the choice beside the step").isNotNull();
            choice.lookupAll(".segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals(words))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return 0;
        });
    }
}
