package dev.drydock.lab;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import java.util.ArrayList;
import java.util.List;

/// How like the plans of a lab are to those of the database that it was read from.
///
/// @param otherText queries whose plans differ in a cost or a number of rows, with both plans
/// @param otherShape queries whose plans differ in a node, an index or an order
record Likeness(int total, List<String> otherText, List<String> otherShape) {
    static Likeness of(Session live, Lab lab, List<String> queries) {
        return of(live, lab.target(), queries);
    }

    static Likeness of(Session live, Target lab, List<String> queries) {
        List<String> otherText = new ArrayList<>();
        List<String> otherShape = new ArrayList<>();
        live.execute("SET jit = off");
        try (Session there = Session.open(lab)) {
            for (String query : queries) {
                String wanted = Production.plan(live, query);
                String planned = Production.plan(there, query);
                String both = query + "\n" + wanted + "\n--- in the lab\n" + planned;
                if (!shape(wanted).equals(shape(planned))) {
                    otherShape.add(both);
                } else if (!wanted.equals(planned)) {
                    otherText.add(both);
                }
            }
        }
        return new Likeness(queries.size(), otherText, otherShape);
    }

    /// A plan without costs, rows and widths.
    private static String shape(String plan) {
        return plan.replaceAll(" +\\(cost=[^)]*\\)", "");
    }

    int identical() {
        return total - otherText.size() - otherShape.size();
    }

    @Override
    public String toString() {
        return identical()
                + " of "
                + total
                + " plans identical, "
                + otherShape.size()
                + " of another shape";
    }
}
