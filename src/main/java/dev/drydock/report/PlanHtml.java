package dev.drydock.report;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.PlanText;
import dev.drydock.explain.Times;
import dev.drydock.explain.Waterfall;
import dev.drydock.explain.Words;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.Advisor;
import dev.drydock.explain.advice.Trial;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A plan as one file that opens in any browser and asks no server for anything: no script, no font, no picture from elsewhere.
public final class PlanHtml {
    private final Plan plan;
    private final Times times;
    private final Words words;
    private final StringBuilder html = new StringBuilder();

    private PlanHtml(Plan plan) {
        this.plan = plan;
        this.times = Times.of(plan);
        this.words = new Words(plan, times);
    }

    /// The whole page.
    ///
    /// @param title shown in the window's title
    /// @param advisor advice about it; null for none
    public static String page(String title, Plan plan, @Nullable Advisor advisor) {
        return new PlanHtml(plan).page(title, advisor, null);
    }

    /// The whole page of a plan beside the one that it is compared with.
    ///
    /// @param before the other plan of the same query
    public static String page(String title, Plan plan, @Nullable Advisor advisor, Plan before) {
        return new PlanHtml(plan).page(title, advisor, before);
    }

    private String page(String title, @Nullable Advisor advisor, @Nullable Plan before) {
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(title))
                .append("</title><style>\n")
                .append(style())
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p class=\"lead\">")
                .append(escaped(words.summary()))
                .append("</p>\n");
        if (times.isTimed()) {
            waterfall(times.waterfall());
        }
        if (before != null) {
            html.append(PlanComparison.html(before, plan));
        }
        if (advisor != null) {
            advice(advisor);
        }
        String query = plan.query() == null && before != null ? before.query() : plan.query();
        if (query != null) {
            html.append("<h2>Query</h2>\n<pre>").append(escaped(query)).append("</pre>\n");
        }
        html.append("<h2>Plan</h2>\n");
        node(plan.root());
        html.append("<h2>As text</h2>\n<pre>")
                .append(escaped(PlanText.of(plan)))
                .append("</pre>\n</body></html>\n");
        return html.toString();
    }

    private void waterfall(Waterfall parts) {
        html.append("<div class=\"bar\" role=\"img\" aria-label=\"Where the time went\">");
        part("Planning", "plain", parts.planningMillis(), parts);
        PlanNode slowest = times.slowest().orElse(null);
        plan.nodes()
                .forEach(node ->
                        part(
                                node.title(),
                                slowest != null && slowest.id() == node.id() ? "hot" : "part",
                                times.of(node).selfMillis(),
                                parts));
        part("Triggers after the nodes", "plain", parts.afterTriggersMillis(), parts);
        part("Output", "plain", parts.serializationMillis(), parts);
        part("Start and end", "plain", parts.restMillis(), parts);
        Plan.Jit jit = plan.jit();
        html.append("</div>\n<p class=\"small\">")
                .append(escaped(parts.words() + (jit == null ? "" : "; " + jit.words())))
                .append("</p>\n");
    }

    private void part(String name, String style, double millis, Waterfall parts) {
        double share = parts.totalMillis() <= 0 ? 0 : millis / parts.totalMillis();
        if (share > 0) {
            html.append("<i class=\"")
                    .append(style)
                    .append("\" style=\"flex:")
                    .append(number(share))
                    .append("\" title=\"")
                    .append(escaped(name + ", " + Numbers.millis(millis)))
                    .append("\"></i>");
        }
    }

    private void advice(Advisor advisor) {
        html.append("<h2>Advice</h2>\n");
        if (advisor.isEmpty()) {
            html.append("<p>Nothing that would save a twentieth of the time.</p>\n");
        }
        advisor.worth().forEach(advice -> advice(advice, advisor.trials().get(advice)));
        advisor.useless().forEach(advice -> advice(advice, advisor.trials().get(advice)));
        advisor.fine().forEach(advice -> advice(advice, null));
    }

    private void advice(Advice advice, @Nullable Trial trial) {
        html.append("<section class=\"").append(advice.fine() ? "fine" : "advice").append("\"><b>");
        html.append(escaped(advice.what())).append("</b>");
        if (advice.node() != null) {
            html.append(" <a href=\"#node")
                    .append(advice.node().id())
                    .append("\">")
                    .append(escaped(advice.node().title()))
                    .append("</a>");
        }
        html.append("<p>").append(escaped(advice.why() + " " + advice.cure())).append("</p>");
        if (advice.sql() != null) {
            html.append("<pre>").append(escaped(advice.sql())).append("</pre>");
        }
        if (trial != null) {
            html.append("<p>")
                    .append(trial.helps() ? "Tried: " : "Tried, and of no use: ")
                    .append(escaped(String.join(" ", trial.words())))
                    .append("</p>");
        }
        html.append("</section>\n");
    }

    private void node(PlanNode node) {
        String share = Numbers.percent(times.share(node));
        String amount =
                times.isTimed()
                        ? Numbers.millis(times.of(node).selfMillis()) + ", " + share
                        : "cost " + Numbers.count(node.totalCost());
        html.append("<details open id=\"node").append(node.id()).append("\"><summary><b>");
        html.append(escaped(node.title())).append("</b> <span>").append(escaped(amount));
        html.append("</span><u style=\"width:")
                .append(number(Math.clamp(times.share(node), 0, 1) * 100))
                .append("%\"></u></summary>\n<p>")
                .append(escaped(words.sentence(node) + " " + words.timeSentence(node)))
                .append("</p>\n<dl>");
        for (Map.Entry<String, String> detail : node.details().entrySet()) {
            html.append("<dt>").append(escaped(detail.getKey())).append("</dt><dd>");
            html.append(escaped(detail.getValue())).append("</dd>");
        }
        html.append("</dl>\n");
        node.children().forEach(this::node);
        html.append("</details>\n");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.5f", number);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = PlanHtml.class.getResourceAsStream("plan.css")) {
            return new String(
                    Objects.requireNonNull(in, "plan.css is part of the program").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
