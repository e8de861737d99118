package dev.drydock.migration.ddl;

import dev.drydock.catalog.Grant;
import dev.drydock.catalog.Grant.Grantee;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.catalog.ScriptedObject.Setting;
import dev.drydock.catalog.UsualGrants;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/// What default privileges give on what comes with a new type, and the type's settings don't: on the functions of a base type, and before
/// PostgreSQL 17, where it has the range type's, on a multirange type.
final class CompanionGrants {
    private static final int MULTIRANGES_FOLLOW = 17;

    private final ScriptedObject type;
    private final Context context;
    private final List<String> corrections = new ArrayList<>();

    private CompanionGrants(ScriptedObject type, Context context) {
        this.type = type;
        this.context = context;
    }

    /// The statements that take it back.
    static List<String> corrections(ScriptedObject type, Context context) {
        CompanionGrants grants = new CompanionGrants(type, context);
        switch (type.address().kind()) {
            case BASE_TYPE -> PutAside.functions(type).forEach(grants::correctFunction);
            case RANGE_TYPE -> grants.correctMultirange();
            default -> {}
        }
        return grants.corrections;
    }

    private void correctFunction(ObjectAddress function) {
        String signature = function.sql() + "(" + function.partName() + ")";
        correct(function, "function " + signature, "EXECUTE ON FUNCTION " + signature);
    }

    private void correctMultirange() {
        ObjectAddress multirange = PutAside.multirange(type);
        if (multirange != null && context.to().majorVersion() < MULTIRANGES_FOLLOW) {
            correct(multirange, "multirange", "USAGE ON TYPE " + multirange.sql());
        }
    }

    /// @param target how the type's settings begin that tell of the companion
    private void correct(ObjectAddress companion, String target, String on) {
        SortedSet<Grant> initial = UsualGrants.afterCreation(companion, context.to());
        if (initial == null) {
            return;
        }
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
