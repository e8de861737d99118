package dev.drydock.lab;

import dev.drydock.postgres.Session;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The values of an index' column as far as statistics tell them: nulls, those that are common, and those between two bounds of a histogram.
///
/// @param parts shares add up to one
/// @param isUnique whether no two rows have the same value, nulls apart
/// @param goesRound whether each value has as many rows as the others
/// @param doubt empty, or what is not known of them
record ColumnSpread(List<Part> parts, boolean isUnique, boolean goesRound, String doubt) {
    private static final double TILT_MAX = 0.05;
    private static final int STEPS = 50;
    private static final double SPLIT_MAX = 1e6;

    /// @param share of all rows, from 0 to 1
    /// @param values how many different ones it may have; those it has are fewer when rows are few
    /// @param width of one in bytes, -1 for null
    /// @param room how many whole numbers lie there, infinite for what is not counted in whole numbers
    record Part(double share, double values, int width, double room) {
        boolean isNull() {
            return width < 0;
        }

        boolean isOne() {
            return values <= 1;
        }

        Part times(double factor) {
            return isOne()
                    ? this
                    : new Part(share, Math.min(room, Math.max(1, values * factor)), width, room);
        }
    }

    ColumnSpread {
        parts = List.copyOf(parts);
    }

    /// @param session on a database whose statistics are written
    static ColumnSpread of(Session session, FreshIndex index, FreshColumn column) {
        double rows = Math.max(1, index.tableRows());
        double told = column.distinct() < 0 ? -column.distinct() * rows : column.distinct();
        if (told == 0) {
            return new ColumnSpread(
                    List.of(new Part(1, rows, unknownWidth(column), Double.POSITIVE_INFINITY)),
                    false,
                    false,
                    column.source().isEmpty()
                            ? "no statistics tell what values " + column.expression() + " has"
                            : "no statistics of " + column.source() + " were gathered");
        }
        ColumnValues values = ColumnValues.of(session, column);
        List<Part> parts = new ArrayList<>();
        double rest = 1 - column.nulls();
        if (column.nulls() > 0) {
            parts.add(new Part(column.nulls(), 1, -1, 1));
        }
        for (int i = 0; i < values.common().size(); i++) {
            double share = values.common().get(i).share();
            parts.add(new Part(share, 1, values.common().get(i).width(), 1));
            rest -= share;
        }
        parts.addAll(values.between(rest, told - values.commonBefore(), (double) index.sample()));
        boolean isUnique = column.distinct() == -1 && column.nulls() == 0 && values.keepsApart();
        ColumnSpread spread = new ColumnSpread(parts, isUnique, false, values.doubt());
        return spread.corrected(index, told)
                .asWideAs(column.isPlain() && column.length() < 0 ? column.width() : 0);
    }

    private static int unknownWidth(FreshColumn column) {
        return column.length() > 0 ? column.length() : column.width() == 0 ? 32 : column.width();
    }

    private ColumnSpread corrected(FreshIndex index, double told) {
        if (isUnique) {
            return this;
        }
        ValueCount count = new ValueCount(parts, index.tableRows(), index.sample());
        double factor = count.factor(told);
        return new ColumnSpread(
                parts.stream().map(part -> part.times(factor)).toList(),
                false,
                count.goesRound(told),
                doubt);
    }

    /// The width on average is known from many more values than those that are named: wide or narrow ones weigh more, until it is right.
    ///
    /// @param width without what was cut off of it, or 0 when unknown
    private ColumnSpread asWideAs(int width) {
        double named = meanWidth(0);
        if (width == 0 || Math.abs(named - width - 0.5) < 0.5) {
            return this;
        }
        double low = -TILT_MAX;
        double high = TILT_MAX;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (meanWidth(middle) < width + 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new ColumnSpread(tilted(low), isUnique, goesRound, doubt);
    }

    private double meanWidth(double tilt) {
        double sum = 0;
        for (Part part : tilted(tilt)) {
            sum += part.isNull() ? 0 : part.share() * part.width();
        }
        return sum / Math.max(1e-9, 1 - nulls());
    }

    /// The parts with several values, each as often as its width makes it; each value as often as before.
    private List<Part> tilted(double tilt) {
        double before = 0;
        double after = 0;
        for (Part part : parts) {
            before += part.isOne() ? 0 : part.share();
            after += part.isOne() ? 0 : part.share() * Math.exp(tilt * part.width());
        }
        double scale = before / Math.max(Double.MIN_NORMAL, after);
        return parts.stream()
                .map(part -> {
                    double weight = scale * Math.exp(tilt * part.width());
                    return part.isOne()
                            ? part
                            : new Part(
                                    part.share() * weight,
                                    Math.max(1, part.values() * weight),
                                    part.width(),
                                    part.room());
                })
                .toList();
    }

    /// The share of nulls.
    double nulls() {
        return parts.stream().filter(Part::isNull).mapToDouble(Part::share).sum();
    }

    /// How many of so many rows each value has on average that is not alone in its part.
    double rowsEach(double rows) {
        double share = 0;
        double values = 0;
        for (Part part : parts) {
            share += part.isOne() ? 0 : part.share();
            values += part.isOne() ? 0 : part.values();
        }
        return share * rows / Math.max(1, values);
    }

    /// How many different values so many rows have, nulls as one.
    double distinct(double rows) {
        return parts.stream()
                .mapToDouble(part ->
                        part.isOne()
                                ? 1
                                : part.values() * -Math.expm1(-part.share() * rows / part.values()))
                .sum();
    }

    /// The same without nulls.
    ColumnSpread withoutNulls() {
        double rest = 1 - nulls();
        return nulls() == 0 || rest <= 0
                ? this
                : new ColumnSpread(
                        parts.stream()
                                .filter(part -> !part.isNull())
                                .map(part ->
                                        new Part(
                                                part.share() / rest,
                                                part.values(),
                                                part.width(),
                                                part.room()))
                                .toList(),
                        isUnique,
                        goesRound,
                        doubt);
    }

    /// The same with each value split into several, so that so many different ones occur among so many rows.
    ColumnSpread split(double rows, double wanted) {
        double low = 1;
        double high = SPLIT_MAX;
        for (int i = 0; i < STEPS; i++) {
            double middle = Math.sqrt(low * high);
            if (split(middle).distinct(rows) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return split(low);
    }

    private ColumnSpread split(double factor) {
        return factor < 1 + 1e-6
                ? this
                : new ColumnSpread(
                        parts.stream()
                                .map(part ->
                                        new Part(
                                                part.share(),
                                                part.values() * factor,
                                                part.width(),
                                                Double.POSITIVE_INFINITY))
                                .toList(),
                        isUnique,
                        false,
                        doubt);
    }

    /// Which part a row is of.
    int draw(RandomGenerator random) {
        double point = random.nextDouble() * parts.stream().mapToDouble(Part::share).sum();
        int i = 0;
        for (; i < parts.size() - 1; i++) {
            point -= parts.get(i).share();
            if (point < 0) {
                break;
            }
        }
        return i;
    }
}
