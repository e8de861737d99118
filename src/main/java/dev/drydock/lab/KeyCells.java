package dev.drydock.lab;

import java.util.ArrayList;
import java.util.List;

/// Combinations of values of several columns, taken for independent. Common values are told apart, the others of a column are alike.
///
/// @param cells all combinations
record KeyCells(List<Cell> cells) {
    private static final int CELLS_MAX = 50_000;

    /// @param number of combinations that are equally likely
    /// @param share of rows that one of them has
    private record Cell(double number, double share) {}

    /// @param distinct how many different values each column has
    static KeyCells of(List<FreshIndex.Column> columns, List<Double> distinct) {
        List<Cell> cells = List.of(new Cell(1, 1));
        for (int i = 0; i < columns.size(); i++) {
            List<Cell> values = values(columns.get(i), distinct.get(i), cells.size());
            List<Cell> combined = new ArrayList<>();
            for (Cell cell : cells) {
                values.forEach(value ->
                        combined.add(
                                new Cell(
                                        cell.number() * value.number(),
                                        cell.share() * value.share())));
            }
            cells = combined;
        }
        return new KeyCells(cells);
    }

    private static List<Cell> values(FreshIndex.Column column, double distinct, int others) {
        List<String> shares = column.spread().shares();
        if ((long) others * (shares.size() + 1) > CELLS_MAX || shares.size() >= distinct + 1) {
            return List.of(new Cell(Math.max(1, distinct), 1 / Math.max(1, distinct)));
        }
        List<Cell> values = new ArrayList<>();
        double rest = 1;
        for (String text : shares) {
            double share = Double.parseDouble(text);
            values.add(new Cell(1, share));
            rest -= share;
        }
        double number = distinct - shares.size();
        if (number >= 1 && rest > 0) {
            values.add(new Cell(number, rest / number));
        }
        return values;
    }

    /// How many combinations occur when so many rows are dealt out.
    double occupied(double rows) {
        return cells.stream()
                .mapToDouble(cell -> cell.number() * -Math.expm1(-rows * cell.share()))
                .sum();
    }
}
