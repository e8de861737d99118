package dev.drydock.sql;

import java.util.Locale;
import java.util.Set;

/// The key words that a name may not be without quotes. Source: `pg_get_keywords()` of PostgreSQL 14 to 18, all categories but
/// unreserved; what one version reserves is quoted for all.
final class Keywords {
    private static final Set<String> QUOTED =
            Set.of(
                    """
                    all analyse analyze and any array as asc asymmetric authorization between bigint
                    binary bit boolean both case cast char character check coalesce collate collation
                    column concurrently constraint create cross current_catalog current_date
                    current_role current_schema current_time current_timestamp current_user dec decimal
                    default deferrable desc distinct do else end except exists extract false fetch float
                    for foreign freeze from full grant greatest group grouping having ilike in initially
                    inner inout int integer intersect interval into is isnull join json json_array
                    json_arrayagg json_exists json_object json_objectagg json_query json_scalar
                    json_serialize json_table json_value lateral leading least left like limit localtime
                    localtimestamp merge_action national natural nchar none normalize not notnull null
                    nullif numeric offset on only or order out outer overlaps overlay placing position
                    precision primary real references returning right row select session_user setof
                    similar smallint some substring symmetric system_user table tablesample then time
                    timestamp to trailing treat trim true union unique user using values varchar
                    variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
                    xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
                    """
                            .split("\\s+"));

    /// The unreserved ones that are worth a colour: those that are also good names for columns are left out.
    private static final Set<String> COLOURED =
            Set.of(
                    """
                    abort access add after aggregate alter always atomic attach before begin by
                    cache call cascade cascaded chain close cluster columns comment commit committed
                    compression concurrently conflict constraints continue copy cost cube cursor
                    cycle data deallocate declare defaults deferred definer delete depends detach
                    disable discard domain drop each enable enforced enum escape exclude excluding
                    exclusive execute explain expression extension external family filter first
                    following force function functions generated global granted handler hold
                    identity if immediate immutable include including increment index indexes
                    inherit inherits insert instead invoker isolation key language large last
                    leakproof listen load local lock locked logged mapping match matched
                    materialized maxvalue merge minvalue mode move new no nothing notify nowait
                    nulls object of off oids old operator option options ordinality others over
                    overriding owned owner parallel parser partial partition passing policy
                    preceding prepare prepared preserve prior privileges procedural procedure
                    procedures publication range read reassign recursive refresh reindex release
                    rename repeatable replace replica reset restart restrict return returns revoke
                    rollback rollup routine routines rows rule savepoint schema schemas security
                    sequence sequences serializable server session set sets show simple skip
                    snapshot stable start statement statistics stdin stdout storage stored strict
                    subscription system tables tablespace temp temporary ties transaction transform
                    trigger truncate trusted type types unbounded uncommitted unlisten unlogged
                    update vacuum valid validate varying view views virtual volatile within without
                    work wrapper write zone
                    """
                            .split("\\s+"));

    private Keywords() {}

    /// Whether a word of SQL text is one of SQL's own, in whatever case; for colouring.
    static boolean isKeyword(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return QUOTED.contains(lower) || COLOURED.contains(lower);
    }

    static boolean needQuotes(String name) {
        return QUOTED.contains(name);
    }
}
