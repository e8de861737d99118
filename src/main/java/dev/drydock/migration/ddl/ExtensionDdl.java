package dev.drydock.migration.ddl;

import dev.drydock.catalog.Extension;
import dev.drydock.catalog.Grant;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.UsualGrants;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.sql.Identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// CREATE, ALTER and DROP EXTENSION.
final class ExtensionDdl {
    private ExtensionDdl() {}

    static List<Step> create(Extension extension, Context context) {
        String name = extension.address().sql();
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.Ddl.of(
                        extension.address(),
                        "CREATE EXTENSION "
                                + name
                                + " WITH SCHEMA "
                                + Identifier.quote(extension.schema())
                                + (extension.usual()
                                        ? ""
                                        : " VERSION " + Identifier.literal(extension.version())),
                        "Install extension " + name));
        for (Extension.Member member : extension.members().values()) {
            steps.addAll(
                    access(extension, member, made(member, context), member.grants(), context));
        }
        return steps;
    }

    /// What the member has when the extension has just been made: what its script says, or else what default privileges do.
    private static SortedSet<Grant> made(Extension.Member member, Context context) {
        ObjectAddress address = new ObjectAddress(member.kind(), member.schema(), "", null);
        SortedSet<Grant> usual = UsualGrants.of(address, context.to().majorVersion());
        SortedSet<Grant> initial = UsualGrants.afterCreation(address, context.to());
        return initial == null || !member.initial().equals(usual) ? member.initial() : initial;
    }

    private static List<Step> access(
            Extension extension,
            Extension.Member member,
            SortedSet<Grant> before,
            SortedSet<Grant> after,
            Context context) {
        return AccessDdl.statements(
                        new GrantSql(
                                AccessDdl.usualOwner(context.from().roles()),
                                UsualGrants.all(member.kind(), context.to().majorVersion()),
                                member.column() == null
                                        ? ""
                                        : " (" + Identifier.quote(member.column()) + ")",
                                "ON " + member.target()),
                        before,
                        after)
                .stream()
                .<Step>map(sql ->
                        Step.Ddl.of(
                                extension.address(),
                                sql,
                                "Change the privileges on what extension "
                                        + extension.address().sql()
                                        + " has brought"))
                .toList();
    }

    static Step drop(Extension extension) {
        String name = extension.address().sql();
        return locking(
                extension,
                Step.Ddl.of(
                                extension.address(),
                                "DROP EXTENSION " + name,
                                "Remove extension " + name)
                        .in(Phase.CONTRACT));
    }

    /// What the extension has brought goes, or gets another name, with it.
    private static Step locking(Extension extension, Step.Ddl step) {
        Step.Ddl locking = step;
        for (ObjectAddress relation : extension.relations()) {
            locking = locking.locking(relation, LockMode.ACCESS_EXCLUSIVE);
        }
        return locking;
    }

    static List<Step> alter(Extension before, Extension after, Context context) {
        List<Step> steps = new ArrayList<>();
        String name = after.address().sql();
        if (!before.version().equals(after.version())) {
            String version = Identifier.literal(after.version());
            steps.add(
                    Step.Ddl.of(
                            after.address(),
                            "ALTER EXTENSION " + name + " UPDATE TO " + version,
                            "Bring extension " + name + " to version " + after.version()));
        }
        if (!before.schema().equals(after.schema())) {
            String schema = Identifier.quote(after.schema());
            steps.add(
                    locking(
                            before,
                            Step.Ddl.of(
                                    after.address(),
                                    "ALTER EXTENSION " + name + " SET SCHEMA " + schema,
                                    "Move extension " + name + " to schema " + schema)));
        }
        steps.addAll(alterAccess(before, after, context));
        return steps;
    }

    private static List<Step> alterAccess(Extension before, Extension after, Context context) {
        List<Step> steps = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(after.members().keySet());
        if (before.version().equals(after.version()) && before.schema().equals(after.schema())) {
            names.addAll(before.members().keySet());
        }
        for (String name : names) {
            Extension.Member was = before.members().get(name);
            Extension.Member will = after.members().get(name);
            Extension.Member known = Objects.requireNonNull(will == null ? was : will);
            steps.addAll(
                    access(
                            after,
                            known,
                            was == null ? known.initial() : was.grants(),
                            will == null ? known.initial() : will.grants(),
                            context));
        }
        return steps;
    }
}
