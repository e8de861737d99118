package dev.drydock.explain.advice;

import dev.drydock.explain.Numbers;

import org.jspecify.annotations.Nullable;

/// Advice for the terminal and for a pull request.
public final class AdviceText {
    private AdviceText() {}

    /// What is worth doing and what is fine, ending with a line feed.
    public static String of(Advisor advisor) {
        StringBuilder text = new StringBuilder();
        if (advisor.isEmpty()) {
            text.append("Advice: nothing that would save a twentieth of the time.\n");
        } else {
            text.append("Advice:\n");
        }
        int number = 1;
        for (Advice advice : advisor.worth()) {
            text.append('\n').append(number).append(". ");
            number++;
            append(text, advice);
            trial(text, advisor.trials().get(advice));
        }
        if (!advisor.useless().isEmpty()) {
            text.append("\nTried, and of no use:\n");
            for (Advice advice : advisor.useless()) {
                text.append("\n- ");
                append(text, advice);
                trial(text, advisor.trials().get(advice));
            }
        }
        if (!advisor.fine().isEmpty()) {
            text.append("\nAs it should be:\n");
            for (Advice advice : advisor.fine()) {
                text.append("\n- ");
                append(text, advice);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Advice advice) {
        text.append(advice.what()).append(saving(advice)).append(".\n");
        if (advice.node() != null) {
            text.append("   ").append(advice.node().title()).append('\n');
        }
        text.append("   ").append(advice.why()).append('\n');
        text.append("   ").append(advice.cure()).append('\n');
        if (advice.sql() != null) {
            text.append("   ").append(advice.sql()).append('\n');
        }
    }

    private static void trial(StringBuilder text, @Nullable Trial trial) {
        if (trial != null) {
            text.append("   Tried: ")
                    .append(String.join("\n          ", trial.words()))
                    .append('\n');
        }
    }

    private static String saving(Advice advice) {
        return advice.savingMillis() == null
                ? ""
                : " (could save up to " + Numbers.millis(advice.savingMillis()) + ")";
    }
}
