package dev.drydock.lint.rule;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import java.util.ArrayList;
import java.util.List;

/// IF NOT EXISTS is content with what an earlier attempt left behind: an index that is not valid and that no query uses.
public final class TakesInvalidIndex implements Rule {
    @Override
    public String name() {
        return "takes-invalid-index";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            int step = measured.step();
            if (evidence.command(step).equals("create")
                    && evidence.says(step, "concurrently", "if", "not", "exists")) {
                List<ObjectAddress> serves = evidence.migration().steps().get(step).serves();
                if (!serves.isEmpty()) {
                    findings.add(
                            new Finding(
                                    name(),
                                    Severity.CARE,
                                    step,
                                    serves.getFirst(),
                                    "Is content with an invalid index of this name that a failed"
                                            + " attempt has left",
                                    "Leave IF NOT EXISTS out, and drop an invalid index before"
                                            + " another attempt."));
                }
            }
        }
        return findings;
    }
}
