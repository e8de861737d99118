package dev.drydock.lint.rule;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Toll;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.List;

/// A table is read from end to end under a lock that makes writes wait: an index built without CONCURRENTLY, a constraint added
/// without NOT VALID, NOT NULL set without a proof. Measured in the rehearsal; before there is one, only the index is told.
public final class BlocksWhileScanning implements Rule {
    @Override
    public String name() {
        return "blocks-while-scanning";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.measured().isEmpty() ? guess(evidence) : measured(evidence);
    }

    private List<Finding> measured(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Measured measured : evidence.measured()) {
            for (ObjectAddress table : measured.scanned()) {
                LockMode lock = measured.locks().get(table);
                if (lock != null
                        && makesWait(table, lock)
                        && !measured.rewritten().contains(table)
                        && !evidence.command(measured.step()).equals("reindex")
                        && !evidence.says(measured.step(), "create", "materialized", "view")
                        && evidence.isFilled(table)) {
                    findings.add(finding(measured.step(), table, lock, evidence));
                }
            }
        }
        return findings;
    }

    /// Nobody writes to a materialized view.
    private static boolean makesWait(ObjectAddress relation, LockMode lock) {
        return relation.kind() == ObjectKind.MATERIALIZED_VIEW
                ? lock.blocksReads()
                : lock.blocksWrites();
    }

    private List<Finding> guess(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        List<Step> steps = evidence.migration().steps();
        for (int i = 0; i < steps.size(); i++) {
            for (ExpectedLock lock : steps.get(i).locks()) {
                if (lock.mode() == LockMode.SHARE && evidence.isFilled(lock.relation())) {
                    findings.add(finding(i, lock.relation(), lock.mode(), evidence));
                }
            }
        }
        return findings;
    }

    private Finding finding(int step, ObjectAddress table, LockMode lock, Evidence evidence) {
        Toll toll = evidence.toll(step, table, lock);
        return new Finding(
                name(),
                evidence.severity(toll, table),
                step,
                table,
                "Reads all of "
                        + table.words()
                        + evidence.size(table)
                        + " under "
                        + lock.words()
                        + ": "
                        + (lock.blocksReads() ? "reads and writes wait" : "writes wait")
                        + Evidence.words(toll),
                "Use the online form: CONCURRENTLY for an index, NOT VALID and VALIDATE for a"
                        + " constraint.",
                toll);
    }
}
