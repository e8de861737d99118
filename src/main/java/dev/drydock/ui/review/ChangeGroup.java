package dev.drydock.ui.review;

import dev.drydock.catalog.ObjectAddress;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;

/// All changes of one object, as a reviewer reads and ticks them.
final class ChangeGroup {
    private final ObjectAddress address;
    private final Sign sign;
    private final List<String> lines;
    private final BooleanProperty reviewed = new SimpleBooleanProperty();

    ChangeGroup(ObjectAddress address, Sign sign, List<String> lines) {
        this.address = address;
        this.sign = sign;
        this.lines = List.copyOf(lines);
    }

    ObjectAddress address() {
        return address;
    }

    Sign sign() {
        return sign;
    }

    /// What changes in it, one short line each.
    List<String> lines() {
        return lines;
    }

    /// What a tick stands for: it goes when the lines change.
    String key() {
        return address + ": " + String.join("; ", lines);
    }

    BooleanProperty reviewedProperty() {
        return reviewed;
    }

    /// Whether the object comes, goes, changes or is renamed.
    enum Sign {
        ADDED("+"),
        REMOVED("−"),
        CHANGED("~"),
        RENAMED("→");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }
}
