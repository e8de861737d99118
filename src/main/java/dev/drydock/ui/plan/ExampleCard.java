package dev.drydock.ui.plan;

import dev.drydock.demo.Example;
import dev.drydock.explain.Numbers;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

/// A type of node's example: its query, and a slider for the data's size.
final class ExampleCard extends VBox {
    ExampleCard(Example example, PlanModel model) {
        int last = example.rows().size() - 1;
        Slider slider = new Slider(0, last, place(example, model));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setId("example-size");
        slider.setAccessibleText("How many rows");
        Label size = Texts.second("");
        slider.valueProperty()
                .subscribe(value -> size.setText(size(example, rows(example, slider))));
        Button run =
                Buttons.plain("Run it", () -> model.tryExample(example, rows(example, slider)));
        run.setId("example-run");
        Card card =
                new Card(
                        "Try " + example.type(),
                        Texts.wrapped(
                                Texts.second(
                                        "A small query on a server that is thrown away."
                                                + slider(example))),
                        Texts.wrapped(Texts.mono(example.query())),
                        slider,
                        size,
                        run);
        if (last == 0) {
            card.getChildren().remove(slider);
        }
        getChildren().setAll(card);
    }

    private static String slider(Example example) {
        return example.rows().size() < 2
                ? ""
                : " The slider changes "
                        + example.changes()
                        + (example.flips() ? "; watch the plan change." : ".");
    }

    /// Where the slider stands: at the size that is shown, else in the middle.
    private static double place(Example example, PlanModel model) {
        PlanModel.Visit visit = model.visitProperty().get();
        return visit != null && visit.example().equals(example)
                ? example.rows().indexOf(visit.rows())
                : example.rows().size() / 2;
    }

    /// The size chosen, and between which it may be.
    private static String size(Example example, long rows) {
        return Numbers.rows((double) rows)
                + (example.rows().size() < 2
                        ? ""
                        : ", from "
                                + Numbers.count((double) example.rows().getFirst())
                                + " to "
                                + Numbers.count((double) example.rows().getLast()));
    }

    private static long rows(Example example, Slider slider) {
        return example.rows().get((int) Math.round(slider.getValue()));
    }
}
