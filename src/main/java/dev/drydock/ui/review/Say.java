package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Style;
import dev.drydock.ui.kit.Segmented;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the user says about one table, or about a step of one.
enum Say {
    AUTO("Auto", null),
    ONLINE("Online", Style.ONLINE),
    DIRECT("Direct", Style.DIRECT);

    private final String words;
    private final @Nullable Style style;

    Say(String words, @Nullable Style style) {
        this.words = words;
        this.style = style;
    }

    static Say of(@Nullable Style style) {
        for (Say each : values()) {
            if (each.style == style) {
                return each;
            }
        }
        return AUTO;
    }

    String words() {
        return words;
    }

    /// Lets the user say it. What stands there already is taken from the wishes.
    ///
    /// @param object a table by the name that it has before the migration, or a part of one by the name that it has afterwards
    static Segmented<Say> control(ObjectAddress object, Migration migration, WishesModel wishes) {
        Segmented<Say> say = new Segmented<>(List.of(values()), Say::words);
        say.setId("style-" + (object.part() == null ? object.name() : object.partName()));
        say.setAccessibleText("How " + object.words() + " is changed");
        say.valueProperty().set(of(wishes.asked(object, migration)));
        say.valueProperty().subscribe((before, now) -> wishes.ask(object, now.style, migration));
        return say;
    }
}
