package dev.drydock.explain.read;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanFormatException;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A text with plans in it: what EXPLAIN printed in any format, as psql or another tool showed it, or as the server logged it.
public final class PlanFile {
    private PlanFile() {}

    /// Reads every plan of a text, in their order. A text without a plan is one broken entry.
    public static List<PlanEntry> read(String text) {
        List<PlanEntry> entries = new ArrayList<>();
        for (Section section : Section.of(text)) {
            entries.addAll(read(section));
        }
        return entries.isEmpty() ? List.of(nothing(text)) : entries;
    }

    /// Reads every plan of a file in UTF-8, or in UTF-16 with its mark, as some shells write what a program prints.
    public static List<PlanEntry> read(byte[] file) {
        boolean isWide = file.length > 1 && Set.of(0xFEFF, 0xFFFE).contains(mark(file));
        Charset charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(file), text, true);
        String readable = text.flip().toString();
        return result.isError() ? unreadable(readable, charset) : read(readable);
    }

    private static int mark(byte[] file) {
        return ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
    }

    /// @param before what stands before the first bytes that are no text
    private static List<PlanEntry> unreadable(String before, Charset charset) {
        List<PlanEntry> entries = new ArrayList<>();
        Plan rest = null;
        for (PlanEntry entry : read(before)) {
            switch (entry) {
                case PlanEntry.Whole whole -> entries.add(whole);
                case PlanEntry.Broken broken -> rest = broken.rest();
            }
        }
        entries.add(
                new PlanEntry.Broken(
                        "Here the file is not " + charset.name() + " text",
                        Position.at(before, before.length()),
                        rest));
        return entries;
    }

    /// Reads the first plan of a text.
    ///
    /// @throws PlanFormatException when it can't be read to its end
    public static Plan first(String text) {
        return switch (read(text).getFirst()) {
            case PlanEntry.Whole whole -> whole.plan();
            case PlanEntry.Broken broken ->
                    throw new PlanFormatException(broken.problem(), broken.at());
        };
    }

    /// Whether a text begins with a plan, rather than with SQL.
    public static boolean looksLikeOne(String text) {
        for (Section section : Section.of(text)) {
            for (int i = 0; i < section.excerpt().size(); i++) {
                Excerpt rest = section.excerpt().from(i);
                if (!rest.line(0).text().isBlank()) {
                    return beginsHere(rest);
                }
            }
        }
        return false;
    }

    private static boolean beginsHere(Excerpt rest) {
        Line first = rest.line(0);
        return JsonPlans.startsAt(first)
                || XmlPlans.startsAt(first)
                || YamlPlans.startAt(rest)
                || TextPlans.startsAt(first);
    }

    private static PlanEntry nothing(String text) {
        boolean empty = text.isBlank();
        return new PlanEntry.Broken(
                empty
                        ? "There is nothing to read. Give what EXPLAIN printed"
                        : "There is no query plan in this text. A plan begins with a node such as"
                                + " \"Seq Scan on t  (cost=…)\", or is EXPLAIN's JSON, XML or YAML",
                new Position(1, 1),
                null);
    }

    private static List<PlanEntry> read(Section section) {
        List<PlanEntry> entries = new ArrayList<>();
        Excerpt rest = section.excerpt();
        while (rest.size() > 0) {
            Found found = find(rest);
            if (found != null) {
                entries.addAll(new PlanReader(rest, section.durationMillis()).read(found));
            }
            int lines = found == null ? 1 : found.lines();
            if (lines >= rest.size()) {
                break;
            }
            rest = rest.from(lines);
        }
        return entries;
    }

    /// What begins with the first line, or null when nothing does.
    private static @Nullable Found find(Excerpt rest) {
        Line first = rest.line(0);
        if (first.text().isBlank()) {
            return null;
        }
        if (JsonPlans.startsAt(first)) {
            return JsonPlans.read(rest);
        }
        if (XmlPlans.startsAt(first)) {
            return XmlPlans.read(rest);
        }
        if (YamlPlans.startAt(rest)) {
            return YamlPlans.read(rest);
        }
        return TextPlans.startsAt(first) ? TextPlans.read(rest) : null;
    }
}
