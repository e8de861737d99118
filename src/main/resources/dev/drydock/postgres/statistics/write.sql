-- Functions that put statistics into the catalogs of a throw-away database. They need a superuser and live as long as the session.
-- Which kind of slot holds what, and by which operator, is told by pg_statistic.h.

CREATE FUNCTION pg_temp.base_type(asked oid) RETURNS oid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE domain AS (
        SELECT asked AS oid
        UNION ALL
        SELECT t.typbasetype FROM pg_type t JOIN domain d ON t.oid = d.oid WHERE t.typtype = 'd')
    SELECT d.oid FROM domain d JOIN pg_type t ON t.oid = d.oid WHERE t.typtype <> 'd'
$$;

-- The operator of a type's usual order: strategy 1 is "less", 3 is "equal".
CREATE FUNCTION pg_temp.comparison(asked oid, strategy int) RETURNS oid LANGUAGE sql STABLE AS $$
    WITH base AS (
        SELECT t.oid, t.typtype, t.typelem <> 0 AND t.typcategory = 'A' AS is_array
        FROM pg_type t WHERE t.oid = pg_temp.base_type(asked)),
    input (oid, rank) AS (
        SELECT oid, 1 FROM base
        UNION ALL
        SELECT c.casttarget, 2 FROM pg_cast c JOIN base b ON b.oid = c.castsource
        WHERE c.castmethod = 'b' AND c.castcontext = 'i'
        UNION ALL
        SELECT CASE WHEN is_array THEN 'anyarray'::regtype
                    WHEN typtype = 'e' THEN 'anyenum'::regtype
                    WHEN typtype = 'r' THEN 'anyrange'::regtype
                    WHEN typtype = 'm' THEN 'anymultirange'::regtype
                    WHEN typtype = 'c' THEN 'record'::regtype END::oid, 3
        FROM base)
    SELECT o.amopopr
    FROM input i
    JOIN pg_opclass k ON k.opcintype = i.oid AND k.opcdefault
    JOIN pg_am m ON m.oid = k.opcmethod
    JOIN pg_amop o ON o.amopfamily = k.opcfamily AND o.amoplefttype = i.oid AND o.amoprighttype = i.oid
     AND o.amopstrategy = CASE m.amname WHEN 'btree' THEN strategy ELSE 1 END
    WHERE m.amname = 'btree' OR m.amname = 'hash' AND strategy = 3
    ORDER BY i.rank, (SELECT NOT p.typispreferred FROM pg_type p WHERE p.oid = i.oid), m.amname
    LIMIT 1
$$;

-- What pg_stats shows, as the slots of pg_statistic.
CREATE FUNCTION pg_temp.slots(type oid, coll oid, v jsonb)
RETURNS TABLE (kind smallint, operator oid, coll_ oid, numbers real[], listed text, element oid)
LANGUAGE sql STABLE AS $$
    WITH named AS (
        SELECT CASE WHEN t.oid = 'tsvector'::regtype THEN 'text'::regtype::oid ELSE t.typelem END AS element,
               CASE WHEN t.oid = 'tsvector'::regtype THEN '"default"'::regcollation::oid ELSE coll END AS element_coll,
               coalesce((SELECT r.rngtypid FROM pg_range r WHERE r.rngmultitypid = t.oid), t.oid) AS ranges
        FROM pg_type t WHERE t.oid = pg_temp.base_type(type))
    SELECT x.kind::smallint,
           CASE WHEN x.kind = 6 THEN 'pg_catalog.<(float8,float8)'::regoperator::oid
                WHEN x.kind = 7 THEN 0
                ELSE coalesce(pg_temp.comparison(x.compared, x.strategy), 0::oid) END,
           x.coll, x.numbers::real[], x.listed, x.element
    FROM named n
    CROSS JOIN LATERAL (VALUES
        (1, type, 3, coll, v ->> 'most_common_freqs', v ->> 'most_common_vals', type),
        (2, type, 1, coll, NULL, v ->> 'histogram_bounds', type),
        (3, type, 1, coll, '{' || (v ->> 'correlation') || '}', NULL, 0),
        (4, n.element, 3, n.element_coll, v ->> 'most_common_elem_freqs', v ->> 'most_common_elems', n.element),
        (5, n.element, 3, n.element_coll, v ->> 'elem_count_histogram', NULL, 0),
        (6, 0, 0, 0, '{' || (v ->> 'range_empty_frac') || '}', v ->> 'range_length_histogram', 'float8'::regtype),
        (7, 0, 0, 0, NULL, v ->> 'range_bounds_histogram', n.ranges)
    ) AS x (kind, compared, strategy, coll, numbers, listed, element)
    WHERE x.numbers IS NOT NULL OR x.listed IS NOT NULL
$$;

CREATE FUNCTION pg_temp.statistic(relation oid, attribute smallint, inherited boolean, type oid, coll oid, v jsonb)
RETURNS pg_statistic LANGUAGE plpgsql AS $$
DECLARE
    made pg_statistic;
    kinds smallint[];
    operators oid[];
    colls oid[];
    elements oid[];
    listed text[];
    numbers text[];
BEGIN
    SELECT array_agg(s.kind), array_agg(s.operator), array_agg(s.coll_), array_agg(s.element),
           array_agg(s.listed), array_agg(s.numbers::text)
    INTO kinds, operators, colls, elements, listed, numbers
    FROM pg_temp.slots(type, coll, v) s;
    made.starelid := relation;
    made.staattnum := attribute;
    made.stainherit := inherited;
    made.stanullfrac := coalesce((v ->> 'null_frac')::real, 0);
    made.stawidth := coalesce((v ->> 'avg_width')::int, 0);
    made.stadistinct := coalesce((v ->> 'n_distinct')::real, 0);
    made.stakind1 := coalesce(kinds[1], 0);
    made.stakind2 := coalesce(kinds[2], 0);
    made.stakind3 := coalesce(kinds[3], 0);
    made.stakind4 := coalesce(kinds[4], 0);
    made.stakind5 := coalesce(kinds[5], 0);
    made.staop1 := coalesce(operators[1], 0);
    made.staop2 := coalesce(operators[2], 0);
    made.staop3 := coalesce(operators[3], 0);
    made.staop4 := coalesce(operators[4], 0);
    made.staop5 := coalesce(operators[5], 0);
    made.stacoll1 := coalesce(colls[1], 0);
    made.stacoll2 := coalesce(colls[2], 0);
    made.stacoll3 := coalesce(colls[3], 0);
    made.stacoll4 := coalesce(colls[4], 0);
    made.stacoll5 := coalesce(colls[5], 0);
    made.stanumbers1 := numbers[1]::real[];
    made.stanumbers2 := numbers[2]::real[];
    made.stanumbers3 := numbers[3]::real[];
    made.stanumbers4 := numbers[4]::real[];
    made.stanumbers5 := numbers[5]::real[];
    made.stavalues1 := array_in(listed[1]::cstring, elements[1], -1);
    made.stavalues2 := array_in(listed[2]::cstring, elements[2], -1);
    made.stavalues3 := array_in(listed[3]::cstring, elements[3], -1);
    made.stavalues4 := array_in(listed[4]::cstring, elements[4], -1);
    made.stavalues5 := array_in(listed[5]::cstring, elements[5], -1);
    RETURN made;
END
$$;

-- The type and collation of an expression over a table, which ANALYZE goes by.
CREATE FUNCTION pg_temp.typed(relation regclass, expression text, OUT type oid, OUT coll oid)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT pg_typeof((SELECT %1$s FROM ONLY %2$s LIMIT 1))::oid,
                           pg_collation_for((SELECT %1$s FROM ONLY %2$s LIMIT 1))::regcollation::oid',
                   expression, relation) INTO type, coll;
    coll := coalesce(coll, 0);
EXCEPTION WHEN datatype_mismatch THEN
    -- pg_collation_for refuses types that know no collation.
    EXECUTE format('SELECT pg_typeof((SELECT %1$s FROM ONLY %2$s LIMIT 1))::oid', expression, relation) INTO type;
    coll := 0;
END
$$;

-- Writes statistics of columns, and of expressions of indexes; answers with what could not be written and why.
CREATE FUNCTION pg_temp.write_columns(items jsonb) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    item jsonb;
    relation oid;
    attribute pg_attribute;
    key text;
    expressed record;
    type oid;
    coll oid;
BEGIN
    FOR item IN SELECT jsonb_array_elements(items) LOOP
        BEGIN
            relation := format('%I.%I', item ->> 'schema', item ->> 'relation')::regclass;
            key := NULL;
            SELECT pg_get_indexdef(i.indexrelid, (item ->> 'number')::int, false) INTO key
            FROM pg_index i WHERE i.indexrelid = relation AND i.indkey[(item ->> 'number')::int - 1] = 0;
            SELECT a.* INTO STRICT attribute FROM pg_attribute a
            WHERE a.attrelid = relation AND NOT a.attisdropped
              AND CASE WHEN key IS NULL THEN a.attname = item ->> 'column'
                       ELSE a.attnum = (item ->> 'number')::int END;
            type := attribute.atttypid;
            coll := attribute.attcollation;
            IF key IS NOT NULL THEN
                SELECT t.type, CASE attribute.attcollation WHEN 0 THEN t.coll ELSE attribute.attcollation END AS coll
                INTO expressed
                FROM pg_index i, pg_temp.typed(i.indrelid, key) t WHERE i.indexrelid = relation;
                type := expressed.type;
                coll := expressed.coll;
            END IF;
            DELETE FROM pg_statistic s
            WHERE s.starelid = relation AND s.staattnum = attribute.attnum
              AND s.stainherit = (item ->> 'inherited')::boolean;
            INSERT INTO pg_statistic
            SELECT * FROM pg_temp.statistic(relation, attribute.attnum, (item ->> 'inherited')::boolean, type, coll,
                                            item -> 'values');
        EXCEPTION WHEN OTHERS THEN
            RETURN NEXT format('Statistics of %s.%s.%s: %s', item ->> 'schema', item ->> 'relation', item ->> 'column', SQLERRM);
        END;
    END LOOP;
END
$$;

-- Writes what ANALYZE would have found for objects of CREATE STATISTICS; answers with what could not be written and why.
CREATE FUNCTION pg_temp.write_extended(items jsonb) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    item jsonb;
    object pg_statistic_ext;
    expressions text[];
    rows_ pg_statistic[];
BEGIN
    FOR item IN SELECT jsonb_array_elements(items) LOOP
        BEGIN
            SELECT e.* INTO STRICT object FROM pg_statistic_ext e
            WHERE e.stxname = item ->> 'name' AND e.stxnamespace = quote_ident(item ->> 'schema')::regnamespace;
            expressions := pg_get_statisticsobjdef_expressions(object.oid);
            SELECT array_agg(CASE WHEN i.values IS NOT NULL
                                  THEN pg_temp.statistic(0, 0::smallint, false, t.type, t.coll, i.values) END
                             ORDER BY k.number)
            INTO rows_
            FROM unnest(expressions) WITH ORDINALITY AS k (expression, number)
            CROSS JOIN LATERAL pg_temp.typed(object.stxrelid, k.expression) t
            LEFT JOIN jsonb_to_recordset(item -> 'expressions') AS i (number int, values jsonb) ON i.number = k.number;
            DELETE FROM pg_statistic_ext_data d
            WHERE d.stxoid = object.oid
/*>=15*/      AND d.stxdinherit = (item ->> 'inherited')::boolean
            ;
            INSERT INTO pg_statistic_ext_data
            VALUES (object.oid,
/*>=15*/            (item ->> 'inherited')::boolean,
                    decode(item ->> 'distinct', 'hex')::pg_ndistinct,
                    decode(item ->> 'dependencies', 'hex')::pg_dependencies,
                    decode(item ->> 'common', 'hex')::pg_mcv_list,
                    CASE WHEN jsonb_array_length(item -> 'expressions') > 0 THEN rows_ END);
        EXCEPTION WHEN OTHERS THEN
            RETURN NEXT format('Statistics object %s.%s: %s', item ->> 'schema', item ->> 'name', SQLERRM);
        END;
    END LOOP;
END
$$;

-- The numbers of columns and expressions of a statistics object, by their names; #1 is its first expression.
CREATE FUNCTION pg_temp.column_numbers(schema_ text, name_ text) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_object_agg(k.name, k.number), '{}')
    FROM pg_statistic_ext e
    CROSS JOIN LATERAL (
        SELECT a.attname::text, a.attnum::int FROM pg_attribute a
        WHERE a.attrelid = e.stxrelid AND a.attnum = ANY (e.stxkeys)
        UNION ALL
        SELECT '#' || x.number, -x.number::int
        FROM unnest(pg_get_statisticsobjdef_expressions(e.oid)) WITH ORDINALITY AS x (expression, number)
    ) AS k (name, number)
    WHERE e.stxname = name_ AND e.stxnamespace = quote_ident(schema_)::regnamespace
$$;
