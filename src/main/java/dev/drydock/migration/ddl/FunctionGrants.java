package dev.drydock.migration.ddl;

import dev.drydock.catalog.Grant;
import dev.drydock.catalog.Grant.Grantee;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.ScriptedObject.Setting;
import dev.drydock.catalog.UsualGrants;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// What default privileges give on the new functions of a base type, and the type's settings don't.
final class FunctionGrants {
    private FunctionGrants() {}

    /// The statements that take it back.
    static List<String> corrections(ScriptedObject type, Context context) {
        List<String> corrections = new ArrayList<>();
        if (type.address().kind() == ObjectKind.BASE_TYPE) {
            for (ObjectAddress function : PutAside.functions(type)) {
                SortedSet<Grant> initial = UsualGrants.afterCreation(function, context.to());
                if (initial != null) {
                    correct(type, function, initial, corrections);
                }
            }
        }
        return corrections;
    }

    private static void correct(
            ScriptedObject type,
            ObjectAddress function,
            SortedSet<Grant> initial,
            List<String> corrections) {
        String signature = function.sql() + "(" + function.partName() + ")";
        String target = "function " + signature;
        String on = "EXECUTE ON FUNCTION " + signature;
        Setting owner = type.settings().get(target + " owner");
        for (Grant grant : initial) {
            String role = Identifier.quote(grant.to().role());
            if (grant.to().kind() != Grantee.Kind.ROLE
                    || (owner != null && owner.set().endsWith(" OWNER TO " + role))) {
                continue;
            }
            Setting wanted = type.settings().get(target + " grant " + role);
            if (wanted == null) {
                corrections.add("REVOKE " + on + " FROM " + role);
            } else if (grant.grantable() && !wanted.set().endsWith(" WITH GRANT OPTION")) {
                corrections.add("REVOKE GRANT OPTION FOR " + on + " FROM " + role);
            }
        }
        boolean open = initial.stream().anyMatch(grant -> grant.to().equals(Grantee.PUBLIC));
        if (!open && !type.settings().containsKey(target + " closed")) {
            corrections.add("GRANT " + on + " TO PUBLIC");
        }
    }
}
