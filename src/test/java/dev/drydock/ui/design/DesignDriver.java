package dev.drydock.ui.design;

/// Does in the designer what a user does, for tests in other rooms.
public final class DesignDriver {
    private DesignDriver() {}

    public static void neighbours(DesignModel model) {
        model.addNeighbours();
    }

    public static void choose(DesignModel model, String column) {
        model.select(model.tableProperty().get(), column);
    }

    public static void writeDefault(DesignModel model, String expression) {
        model.setDefault(expression);
    }
}
