package dev.drydock.lint.rule;

import dev.drydock.catalog.Access;
import dev.drydock.catalog.Grant;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Rule;
import dev.drydock.lint.Severity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// Everybody gets a privilege, or the rows of a table are no longer kept apart.
public final class OpensAccess implements Rule {
    @Override
    public String name() {
        return "opens-access";
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : evidence.changes()) {
            String what = opened(change);
            if (what != null) {
                findings.add(
                        new Finding(
                                name(),
                                Severity.CARE,
                                evidence.stepOf(change.address()),
                                change.address(),
                                what,
                                "Grant it to the roles that need it, and keep row security where"
                                        + " rows belong to somebody."));
            }
        }
        return findings;
    }

    private static @Nullable String opened(Change change) {
        return switch (change) {
            case Change.AlterAccess(ObjectAddress address, Access before, Access after)
                    when isPublic(after.grants()) && !isPublic(before.grants()) ->
                    "Everybody gets a privilege on " + address.words();
            case Change.Alter(Table before, Table after)
                    when before.rowSecurity() && !after.rowSecurity() ->
                    "Everybody who may read "
                            + after.address().words()
                            + " sees all of its rows: row security is switched off";
            case Change.Alter _, Change.AlterAccess _, Change.Create _ -> null;
            case Change.Drop _, Change.Rename _ -> null;
        };
    }

    private static boolean isPublic(@Nullable SortedSet<Grant> grants) {
        return grants != null
                && grants.stream().anyMatch(grant -> grant.to().equals(Grant.Grantee.PUBLIC));
    }
}
