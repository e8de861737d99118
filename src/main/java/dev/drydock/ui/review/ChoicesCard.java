package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Choice;
import dev.drydock.migration.Migration;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How each table is changed and why, and the user's say in it.
final class ChoicesCard {
    private ChoicesCard() {}

    /// The card, or null when there is nothing to choose.
    static @Nullable Card of(Migration migration, WishesModel wishes) {
        boolean renames = WishesModel.renames(migration);
        if (migration.choices().isEmpty() && !renames) {
            return null;
        }
        List<Node> lines = new ArrayList<>();
        migration
                .choices()
                .forEach((object, choice) -> {
                    if (!migration.choosable().contains(object)) {
                        lines.add(line(object, choice, migration, wishes));
                    }
                });
        if (renames) {
            lines.add(names(wishes));
        }
        VBox all = new VBox(lines.toArray(Node[]::new));
        all.getStyleClass().add("choices");
        return new Card("How tables are changed", all);
    }

    private static Node line(
            ObjectAddress table, Choice choice, Migration migration, WishesModel wishes) {
        Segmented<?> say = Say.control(table, migration, wishes);
        VBox line =
                new VBox(
                        Texts.wrapped(Texts.text(table.words())),
                        Texts.wrapped(Texts.small(choice.words())),
                        say);
        line.getStyleClass().add("choice");
        return line;
    }

    private static Node names(WishesModel wishes) {
        CheckBox keep = Buttons.shown(new CheckBox("Keep both names for a while"));
        keep.setId("keep-names");
        keep.setWrapText(true);
        keep.setMinHeight(Region.USE_PREF_SIZE);
        keep.selectedProperty().bindBidirectional(wishes.namesKeptProperty());
        VBox line =
                new VBox(
                        keep,
                        Texts.wrapped(
                                Texts.small(
                                        "What is renamed answers to its old name too, until you say"
                                            + " that no application uses it. Where rows are written"
                                            + " all the time it does so anyway.")));
        line.getStyleClass().add("choice");
        return line;
    }
}
