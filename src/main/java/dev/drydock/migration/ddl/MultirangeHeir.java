package dev.drydock.migration.ddl;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.ScriptedObject;
import dev.drydock.migration.Step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A range type whose multirange type has the name that another range type's has before. Columns that keep that name get another
/// type by it, and nothing about them says so.
///
/// @param before the range type that has the multirange type before
/// @param after the range type that has it afterwards
/// @param multirange the multirange type, addressed as a range type is
public record MultirangeHeir(
        ScriptedObject before, ScriptedObject after, ObjectAddress multirange) {

    /// All between two catalogs, in order of the range types that have the multirange types before.
    static List<MultirangeHeir> all(Context context) {
        Map<ObjectAddress, ScriptedObject> wanted = new HashMap<>();
        ranges(context.to()).forEach(range -> wanted.put(PutAside.multirange(range), range));
        List<MultirangeHeir> heirs = new ArrayList<>();
        for (ScriptedObject before : ranges(context.from())) {
            ObjectAddress multirange = PutAside.multirange(before);
            ScriptedObject after = wanted.get(multirange);
            if (multirange != null && after != null && !after.address().equals(before.address())) {
                heirs.add(new MultirangeHeir(before, after, multirange));
            }
        }
        return List.copyOf(heirs);
    }

    private static List<ScriptedObject> ranges(Catalog catalog) {
        return catalog.objects().values().stream()
                .filter(type -> type.address().kind() == ObjectKind.RANGE_TYPE)
                .map(ScriptedObject.class::cast)
                .toList();
    }

    /// Whether the column keeps the name of its type and gets another type by it.
    boolean converts(Column column) {
        String type = column.type();
        return column.generated() == null
                && (type.equals(multirange.sql()) || type.equals(multirange.sql() + "[]"));
    }

    /// The steps that give the columns the new type, through the values' text.
    public List<Step> conversions(Context context) {
        return TypeSwap.conversions(columns(context), before, after, context);
    }

    private List<Column> columns(Context context) {
        return context.from().columnsOf(multirange.sql()).stream()
                .filter(column -> column.local() || context.becomesOwn(column.address()))
                .filter(this::converts)
                .filter(column ->
                        context.to().find(column.address()) instanceof Column wanted
                                && converts(wanted))
                .toList();
    }
}
