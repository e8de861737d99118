package dev.drydock.ui.plan;

import dev.drydock.explain.advice.Trial;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashMap;
import java.util.Map;

/// What came of trying the advice on the plan that is shown.
final class AdviceModel {
    private final PlanSource source;
    private final Slot trying;
    private final ReadOnlyObjectWrapper<Map<String, Trial>> trials =
            new ReadOnlyObjectWrapper<>(Map.of());
    private String query = "";

    AdviceModel(PlanSource source, Background background) {
        this.source = source;
        this.trying = background.slot();
    }

    /// What came of each cure that was tried, by its statement.
    ReadOnlyObjectProperty<Map<String, Trial>> trialsProperty() {
        return trials.getReadOnlyProperty();
    }

    Slot trying() {
        return trying;
    }

    /// Whether it can be told, without its being done, what a cure would do.
    boolean canTry(String cure) {
        return source.canTry(cure);
    }

    /// Another plan is shown.
    void begin(String sql) {
        trying.cancel();
        query = sql;
        trials.set(Map.of());
    }

    /// Tries a cure.
    void tryOut(String cure) {
        String asked = query;
        trying.run(
                "Trying the advice",
                job -> source.trial(asked, cure, job),
                trial -> keep(cure, trial),
                failure ->
                        keep(cure, Trial.failed("it could not be tried: " + failure.getMessage())));
    }

    private void keep(String cure, Trial trial) {
        Map<String, Trial> more = new HashMap<>(trials.get());
        more.put(cure, trial);
        trials.set(Map.copyOf(more));
    }
}
