package dev.drydock.report;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanText;

/// A plan for a pull request: what matters in one line, the whole of it to be opened.
public final class PlanMarkdown {
    private PlanMarkdown() {}

    /// The plan, ending with an empty line.
    public static String of(String file, Plan plan) {
        String text = PlanText.of(plan);
        int end = text.indexOf('\n');
        return "### "
                + file
                + "\n\n"
                + text.substring(0, end)
                + "\n\n<details><summary>Plan</summary>\n\n```\n"
                + text.substring(end).strip()
                + "\n```\n\n</details>\n\n"
                + query(plan);
    }

    /// Its query to be opened, ending with an empty line; nothing where it is not known.
    public static String query(Plan plan) {
        String sql = plan.query();
        if (sql == null) {
            return "";
        }
        String fence = sql.contains("```") ? "``````" : "```";
        return "<details><summary>Query</summary>\n\n"
                + fence
                + "sql\n"
                + sql.strip()
                + "\n"
                + fence
                + "\n\n</details>\n\n";
    }
}
