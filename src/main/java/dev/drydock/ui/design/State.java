package dev.drydock.ui.design;

/// What becomes of a table or of a part of it.
enum State {
    SAME(""),
    ADDED("+"),
    REMOVED("−"),
    CHANGED("~");

    private final String mark;

    State(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    String styleClass() {
        return "state-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
