package dev.drydock.ui.shell;

import dev.drydock.ui.workspace.Fuzzy;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// One box to go anywhere: tables and actions, found in memory by some of their letters.
final class PaletteModel {
    private static final int SHOWN_MAX = 60;

    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private List<PaletteEntry> all = List.of();

    PaletteModel(Supplier<List<PaletteEntry>> entries) {
        query.subscribe(text -> search());
        open.subscribe(now -> {
            if (now) {
                all = entries.get();
                query.set("");
                search();
            }
        });
    }

    StringProperty queryProperty() {
        return query;
    }

    BooleanProperty openProperty() {
        return open;
    }

    /// Best first.
    ObservableList<PaletteEntry> found() {
        return found;
    }

    void toggle() {
        open.set(!open.get());
    }

    void choose(PaletteEntry entry) {
        open.set(false);
        entry.command().run();
    }

    private void search() {
        String text = query.get().strip();
        if (text.isEmpty()) {
            found.setAll(all.subList(0, Math.min(SHOWN_MAX, all.size())));
            return;
        }
        found.setAll(
                all.stream()
                        .map(entry -> new Scored(entry, score(text, entry)))
                        .filter(scored -> scored.score() != Fuzzy.NO_MATCH)
                        .sorted(Comparator.comparingInt(Scored::score).reversed())
                        .limit(SHOWN_MAX)
                        .map(Scored::entry)
                        .toList());
    }

    private static int score(String text, PaletteEntry entry) {
        int own = Fuzzy.score(text, entry.name());
        int best =
                own != Fuzzy.NO_MATCH
                        ? own
                        : Fuzzy.score(text, entry.detail() + "." + entry.name());
        return best == Fuzzy.NO_MATCH ? best : best - entry.weight();
    }

    private record Scored(PaletteEntry entry, int score) {}
}
