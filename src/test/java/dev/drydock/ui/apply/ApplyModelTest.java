package dev.drydock.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Facts;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgError;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunState;
import dev.drydock.run.StepEvent;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopApplier;
import dev.drydock.ui.ShopReview;
import dev.drydock.ui.apply.StepLine.State;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Tone;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ApplyModelTest {
    private static final Migration MIGRATION =
            Planner.plan(Shop.catalog(), Shop.wanted(), Facts.NONE, Style.ONLINE);

    private static ApplyModel model(Applier applier) {
        return new ApplyModel(
                Shop.workspace().place(),
                new Course.There(MIGRATION, ShopReview.proven(MIGRATION)),
                Loss.of(MIGRATION, Shop.catalog(), Facts.NONE),
                applier,
                Background.immediate());
    }

    @Test
    void whatDestroysDataNeedsATickForEachAndTheDatabasesName() {
        ApplyModel model = model(new ShopApplier());
        assertThat(model.losses()).isNotEmpty();
        model.typedProperty().set("shop");
        model.apply();
        assertThat(model.outcomeProperty().get()).isNull();
        allow(model);
        model.typedProperty().set("shops");
        model.apply();
        assertThat(model.outcomeProperty().get()).isNull();
        model.typedProperty().set("shop");
        model.apply();
        assertThat(model.outcomeProperty().get()).isInstanceOf(RunOutcome.Done.class);
        assertThat(model.lines()).allMatch(line -> line.stateProperty().get() == State.COMMITTED);
    }

    private static void allow(ApplyModel model) {
        model.losses().forEach(loss -> loss.allowedProperty().set(true));
    }

    @Test
    void aFailureNamesTheStepTheServersWordsAndTheState() {
        ApplyModel model =
                model(
                        new ShopApplier(callbacks -> {
                            PgError error =
                                    new PgError(
                                            "23502",
                                            "column \"vendor\" contains null values",
                                            null,
                                            null,
                                            0,
                                            null);
                            callbacks.events().accept(new StepEvent.Started(1));
                            callbacks.events().accept(new StepEvent.Failed(1, error));
                            return new RunOutcome.Failed(
                                    1,
                                    "ALTER TABLE …",
                                    error,
                                    List.of(),
                                    new RunState(List.of(0), List.of(1), List.of(), List.of(), 6));
                        }));
        allow(model);
        model.typedProperty().set("shop");
        model.apply();
        assertThat(model.lines().get(1).stateProperty().get()).isEqualTo(State.FAILED);
        OutcomeWords words = OutcomeWords.of(model.outcomeProperty().get(), "Applied");
        assertThat(words.tone()).isEqualTo(Tone.DANGER);
        assertThat(words.what()).isEqualTo("Step 2 failed.");
        assertThat(words.why())
                .isEqualTo("column \"vendor\" contains null values (SQLSTATE 23502).");
        assertThat(words.state()).isEqualTo("Committed: step 1 of 6. Rolled back: step 2.");
    }

    @Test
    void aBackfillTellsRowsAndSpeed() {
        ApplyModel model =
                model(
                        new ShopApplier(callbacks -> {
                            callbacks
                                    .events()
                                    .accept(
                                            new StepEvent.Progress(
                                                    0, 92_150, 92_000, 184_300, 4_000));
                            return new RunOutcome.Done(
                                    new RunState(List.of(), List.of(), List.of(), List.of(), 6),
                                    Duration.ZERO);
                        }));
        allow(model);
        model.typedProperty().set("shop");
        model.apply();
        assertThat(model.lines().getFirst().newsProperty().get())
                .isEqualTo("92\u2009000 rows, 4000 a second, 23.0 s left");
        assertThat(model.lines().getFirst().progressProperty().get()).isEqualTo(0.5);
    }
}
