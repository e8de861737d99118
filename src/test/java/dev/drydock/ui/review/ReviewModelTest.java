package dev.drydock.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Approach;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.ui.Shop;
import dev.drydock.ui.ShopReview;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.workspace.Bracket;
import dev.drydock.ui.workspace.LockWord;
import dev.drydock.ui.workspace.Workspace;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class ReviewModelTest {
    private final Workspace workspace = Shop.workspace();
    private final ReviewModel model =
            new ReviewModel(workspace, new ShopReview(workspace), Background.immediate());

    @Test
    void nothingIsPendingAtFirst() {
        assertThat(model.steps()).isEmpty();
        assertThat(model.changes()).isEmpty();
    }

    @Test
    void changesAreGroupedByTheirTableAndSaidInWords() {
        workspace.wantedProperty().set(Shop.wanted());
        assertThat(model.changes())
                .extracting(group -> group.sign().mark() + " " + group.address().name())
                .containsExactly("~ products", "+ sellers", "+ products_seller_idx");
        assertThat(model.changes().getFirst().lines())
                .containsExactly(
                        "+ seller_id uuid",
                        "− vendor",
                        "+ FOREIGN KEY (seller_id) REFERENCES shop.sellers(id)");
    }

    @Test
    void aTickStaysWhileItsChangeStaysTheSame() {
        workspace.wantedProperty().set(Shop.wanted());
        model.changes().getFirst().reviewedProperty().set(true);
        model.wishes().approachProperty().set(Approach.DIRECT);
        assertThat(model.reviewed()).isEqualTo("1 of 3 reviewed");
    }

    @Test
    void aRehearsalHasToBeMadeAgainWhenTheStyleChanges() {
        workspace.wantedProperty().set(Shop.wanted());
        model.rehearse();
        assertThat(model.resultProperty().get()).isNotNull();
        model.wishes().approachProperty().set(Approach.DIRECT);
        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void aStepThatDestroysDataIsRed() {
        workspace.wantedProperty().set(Shop.wanted());
        StepCard drop =
                model.steps().stream()
                        .filter(card -> card.step().destroysData())
                        .findFirst()
                        .orElseThrow();
        assertThat(drop.locks()).extracting(LockWord::tone).contains(Tone.DANGER);
    }

    @Test
    void stepsOfOneTransactionShareABracket() {
        workspace.wantedProperty().set(Shop.wanted());
        assertThat(model.steps().getFirst().bracket()).isEqualTo(Bracket.FIRST);
        assertThat(model.steps())
                .filteredOn(card -> card.step().transaction() == 0)
                .extracting(StepCard::bracket)
                .containsOnly(Bracket.NONE);
    }

    @Test
    void aHeadingDoesNotTearATransactionApart() {
        Step.Ddl step = Step.Ddl.of(ObjectAddress.table("shop", "a"), "SELECT 1", "look");
        Migration migration =
                new Migration(
                        Style.ONLINE,
                        List.of(),
                        List.of(
                                step,
                                step.inTransaction(2),
                                step.in(Phase.CONTRACT).inTransaction(2),
                                step.in(Phase.CONTRACT).inTransaction(3)),
                        List.of(),
                        List.of());
        assertThat(StepCards.of(migration, null))
                .extracting(StepCard::heading)
                .containsExactly("Expand", "Contract", "", "");
    }

    @Test
    void aTableIsChangedAsTheUserSaysAndTheReasonOfTheFactsIsStillTold() {
        workspace.wantedProperty().set(Shop.wanted());
        Migration before = Objects.requireNonNull(model.migrationProperty().get());
        ObjectAddress products = ObjectAddress.table("shop", "products");
        Style other =
                before.choices().get(products).style() == Style.ONLINE
                        ? Style.DIRECT
                        : Style.ONLINE;
        model.wishes().ask(products, other, before);
        Migration now = Objects.requireNonNull(model.migrationProperty().get());
        assertThat(now.choices().get(products).style()).isEqualTo(other);
        assertThat(now.choices().get(products).reason())
                .isEqualTo("as you asked; " + before.choices().get(products).reason());
        assertThat(now.steps()).isNotEqualTo(before.steps());
        model.wishes().ask(products, null, now);
        assertThat(model.migrationProperty().get()).isEqualTo(before);
    }

    @Test
    void aStepIsChosenByItselfAndItsTableKeepsItsStyle() {
        workspace.wantedProperty().set(Shop.wanted());
        Migration before = Objects.requireNonNull(model.migrationProperty().get());
        StepCard first =
                model.steps().stream()
                        .filter(card -> card.choosable() != null)
                        .findFirst()
                        .orElseThrow();
        ObjectAddress part = Objects.requireNonNull(first.choosable());
        assertThat(model.steps().stream().filter(card -> part.equals(card.choosable()))).hasSize(1);
        model.wishes().ask(part, Style.DIRECT, before);
        Migration now = Objects.requireNonNull(model.migrationProperty().get());
        assertThat(now.choices().get(part).words()).isEqualTo("plain, as you asked");
        assertThat(now.choices().get(part.table())).isEqualTo(before.choices().get(part.table()));
        assertThat(now.steps()).isNotEqualTo(before.steps());
        assertThat(model.wishes().asked(part, now)).isEqualTo(Style.DIRECT);
        model.wishes().ask(part, null, now);
        assertThat(model.migrationProperty().get()).isEqualTo(before);
    }
}
