package dev.drydock.diff.rename;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.diff.Change;

import java.util.List;

/// Something with data goes, something that looks like it comes: renamed or new?
///
/// @param before what goes; an enum's label is told as the type's address with the label as its part
/// @param after what comes
/// @param evidence why they may be the same, in words, the strongest first
/// @param consequence one sentence: what is lost when they are not the same
/// @param atRisk how much that is, as far as it is known
public record RenameQuestion(
        ObjectAddress before,
        ObjectAddress after,
        List<String> evidence,
        String consequence,
        Facts.RelationFacts atRisk) {
    public RenameQuestion {
        evidence = List.copyOf(evidence);
    }

    /// The answer that keeps the data.
    public Change.Rename rename() {
        return new Change.Rename(before, after);
    }

    /// `Is column shop.orders.total_cents the old column shop.orders.total?`
    public String words() {
        return "Is " + RenameAnswer.words(after) + " the old " + RenameAnswer.words(before) + "?";
    }
}
