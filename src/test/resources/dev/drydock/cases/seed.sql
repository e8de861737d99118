-- A few rows for every table: values follow from the row's number and the type alone, so that keys of equal types match each other.
-- What a constraint or trigger refuses, even a deferred one, is tried again after the other tables, then with the required columns only, then left out.
DO $seed$
DECLARE
    relation record;
    part record;
    base oid;
    expression text;
    names text;
    expressions text;
    needed_names text;
    needed_expressions text;
    wanted integer;
    done integer[];
BEGIN
    PERFORM pg_catalog.set_config('search_path', 'pg_catalog', true);
    PERFORM pg_catalog.set_config('lock_timeout', '5s', true);
    SET CONSTRAINTS ALL IMMEDIATE;
    CREATE TEMPORARY TABLE drydock_seeded (relation oid, row integer) ON COMMIT DROP;
    FOR pass IN 1..3 LOOP
        FOR relation IN
            SELECT c.oid, n.nspname, c.relname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.oid
        LOOP
            FOR number IN 1..6 LOOP
                CONTINUE WHEN EXISTS (SELECT FROM drydock_seeded s WHERE s.relation = relation.oid AND s.row = number);
                EXIT WHEN (SELECT count(*) FROM drydock_seeded s WHERE s.relation = relation.oid) >= 3;
                names := '';
                expressions := '';
                needed_names := '';
                needed_expressions := '';
                FOR part IN
                    SELECT a.attname, a.attnotnull, a.atthasdef, a.attidentity, a.atttypid, t.typtype, t.typcategory,
                           format_type(a.atttypid, a.atttypmod) AS type
                    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                    WHERE a.attrelid = relation.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                    ORDER BY a.attnum
                LOOP
                    base := part.atttypid;
                    WHILE (SELECT typtype = 'd' FROM pg_type WHERE oid = base) LOOP
                        base := (SELECT typbasetype FROM pg_type WHERE oid = base);
                    END LOOP;
                    SELECT CASE
                        WHEN t.typtype = 'e' THEN (SELECT quote_literal(enumlabel) FROM pg_enum e WHERE e.enumtypid = base
                            ORDER BY enumsortorder LIMIT 1
                            OFFSET number % greatest(1, (SELECT count(*) FROM pg_enum e WHERE e.enumtypid = base)))
                        WHEN t.typcategory = 'N' AND t.typname NOT LIKE 'reg%' THEN number::text
                        WHEN t.typcategory = 'S' THEN quote_literal(chr(96 + number))
                        WHEN t.typcategory = 'B' THEN (number % 2 = 1)::text
                        WHEN t.typname = 'date' THEN quote_literal((date '2023-12-03' + number * 31)::text)
                        WHEN t.typname LIKE 'timestamp%' THEN quote_literal((date '2023-12-03' + number * 31)::text || ' 12:00:00')
                        WHEN t.typname LIKE 'time%' THEN quote_literal('10:0' || number)
                        WHEN t.typname = 'interval' THEN quote_literal(number || ' days')
                        WHEN t.typname = 'uuid' THEN quote_literal('00000000-0000-0000-0000-00000000000' || number)
                        WHEN t.typname IN ('json', 'jsonb') THEN quote_literal('{"n": ' || number || '}')
                        WHEN t.typname = 'bytea' THEN quote_literal('\x0' || number)
                        WHEN t.typname IN ('inet', 'cidr') THEN quote_literal('10.0.0.' || number)
                        WHEN t.typname = 'tsvector' THEN quote_literal('word' || number)
                        WHEN t.typname = 'point' THEN quote_literal('(' || number || ',1)')
                        WHEN base IN ('int4range'::regtype, 'int8range'::regtype, 'numrange'::regtype) THEN quote_literal(format('[%s,%s)', number, number + 1))
                        WHEN base = 'daterange'::regtype THEN quote_literal(format('[2024-01-0%s,2024-01-0%s)', number, number + 1))
                        WHEN t.typtype = 'r' THEN quote_literal('empty')
                        WHEN t.typcategory = 'A' THEN quote_literal('{}')
                    END INTO expression FROM pg_type t WHERE t.oid = base;
                    CONTINUE WHEN expression IS NULL;
                    names := names || ', ' || quote_ident(part.attname);
                    expressions := expressions || ', ' || expression;
                    IF part.attnotnull AND NOT part.atthasdef AND part.attidentity = '' THEN
                        needed_names := needed_names || ', ' || quote_ident(part.attname);
                        needed_expressions := needed_expressions || ', ' || expression;
                    END IF;
                END LOOP;
                BEGIN
                    EXECUTE CASE WHEN names = ''
                        THEN format('INSERT INTO %I.%I DEFAULT VALUES', relation.nspname, relation.relname)
                        ELSE format('INSERT INTO %I.%I (%s) OVERRIDING SYSTEM VALUE VALUES (%s)', relation.nspname, relation.relname,
                            substr(names, 3), substr(expressions, 3)) END;
                    INSERT INTO drydock_seeded VALUES (relation.oid, number);
                EXCEPTION WHEN others THEN
                    IF pass = 3 THEN
                        BEGIN
                            EXECUTE CASE WHEN needed_names = ''
                                THEN format('INSERT INTO %I.%I DEFAULT VALUES', relation.nspname, relation.relname)
                                ELSE format('INSERT INTO %I.%I (%s) VALUES (%s)', relation.nspname, relation.relname,
                                    substr(needed_names, 3), substr(needed_expressions, 3)) END;
                            INSERT INTO drydock_seeded VALUES (relation.oid, number);
                        EXCEPTION WHEN others THEN
                            NULL;
                        END;
                    END IF;
                END;
            END LOOP;
        END LOOP;
    END LOOP;
END
$seed$;
