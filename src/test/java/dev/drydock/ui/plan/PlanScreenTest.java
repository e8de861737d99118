package dev.drydock.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.ui.Screens;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A plan that somebody pasted, in every view, light and dark; one selection for all of them.
class PlanScreenTest {
    private static final Path PLAN = Path.of("src/test/cases/plans/report.txt");

    private static PlanModel pasted() throws Exception {
        String text = Files.readString(PLAN);
        return Screens.on(() -> {
            PlanModel model =
                    new PlanModel(
                            (sql, analyze, changes, job) -> {
                                throw new AssertionError("no server is asked about a saved plan");
                            },
                            Background.immediate(),
                            FileDialog.NONE,
                            Staging.NONE);
            model.queryProperty().set(text);
            model.explain(text);
            return model;
        });
    }

    @Test
    void aPastedPlanIsShownInEveryView() throws Exception {
        PlanModel model = pasted();
        assertThat(Objects.requireNonNull(model.walk().selectedProperty().get()).title())
                .isEqualTo("Seq Scan on order_items i");
        for (PlanModel.Mode mode : PlanModel.Mode.values()) {
            PlanView view =
                    Screens.on(() -> {
                        model.modeProperty().set(mode);
                        return new PlanView(model);
                    });
            Screens.shoot("plan-" + mode.words().toLowerCase(java.util.Locale.ROOT), view);
        }
    }

    @Test
    void arrowsWalkAlongThePlanInEveryView() throws Exception {
        PlanModel model = pasted();
        Screens.on(() -> {
            assertThat(model.walk().selectParent()).isTrue();
            assertThat(model.walk().selectedProperty().get().title()).isEqualTo("Nested Loop");
            assertThat(model.walk().selectChild()).isTrue();
            assertThat(model.walk().selectSibling(1)).isTrue();
            assertThat(model.walk().selectedProperty().get().title()).startsWith("Index Scan");
            assertThat(model.walk().selectSibling(1)).isFalse();
            return null;
        });
    }

    @Test
    void aPlanThatIsCutSaysWhere() throws Exception {
        String text = Files.readString(PLAN);
        PlanModel model = pasted();
        Screens.on(() -> {
            model.explain(text.substring(0, text.indexOf("rows=244108")));
            assertThat(Objects.requireNonNull(model.problemProperty().get()).why())
                    .startsWith("Line 13, column ");
            return null;
        });
    }
}
