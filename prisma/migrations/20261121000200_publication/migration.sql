-- How readers learn of a change. The database counts the versions itself, in the transaction that makes
-- the change, so that no writer can forget to and no reader can see half of it.

INSERT INTO catalogue_version (id) VALUES (1);
ALTER TABLE catalogue_version ADD CONSTRAINT catalogue_version_is_one_row CHECK (id = 1);

-- One version a transaction. Taking the row lock of catalogue_version makes publishing transactions commit
-- in the order of their versions; with a sequence a reader at version 6 could miss a 5 that commits later.
CREATE FUNCTION take_catalogue_version() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  taken bigint := nullif(current_setting('kotokartta.version', true), '')::bigint;
BEGIN
  IF taken IS NULL THEN
    UPDATE catalogue_version SET version = version + 1, changed_at = now() WHERE id = 1 RETURNING version INTO taken;
    PERFORM set_config('kotokartta.version', taken::text, true);
    PERFORM pg_notify('catalogue', taken::text);
  END IF;
  RETURN taken;
END $$;

-- Notes which listings a statement touched; beyond a thousand, a single row without a listing says "all".
-- TG_ARGV: the columns of the table that name listings; none for a closed list, which touches everything.
CREATE FUNCTION note_catalogue_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  column_name text;
  touched uuid[] := '{}';
  found uuid[];
  row_count bigint;
BEGIN
  EXECUTE 'SELECT count(*) FROM changed' INTO row_count;
  IF row_count = 0 THEN
    RETURN NULL;
  END IF;
  IF TG_NARGS = 0 OR row_count > 1000 THEN
    INSERT INTO catalogue_change (version, listing_id) VALUES (take_catalogue_version(), NULL);
    RETURN NULL;
  END IF;
  FOREACH column_name IN ARRAY TG_ARGV LOOP
    EXECUTE format('SELECT coalesce(array_agg(DISTINCT %I), ''{}'') FROM changed', column_name) INTO found;
    touched := touched || found;
  END LOOP;
  INSERT INTO catalogue_change (version, listing_id)
    SELECT take_catalogue_version(), listing_id FROM (SELECT DISTINCT unnest(touched) AS listing_id) AS each_once;
  RETURN NULL;
END $$;

-- Statement triggers with transition tables: one call a statement, however many rows. PostgreSQL wants one
-- trigger for each kind of statement then; an UPDATE that moves a row to another listing is seen on both
-- sides only by its new one, and no writer does that.
DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT * FROM (VALUES
      ('listing', '''id'''), ('organisation', '''listing_id'''), ('place', '''listing_id'''), ('activity', '''listing_id'', ''host_id'''),
      ('operation', '''organisation_id'', ''place_id'''), ('service', '''listing_id'''), ('translation', '''listing_id'''),
      ('language_offer', '''listing_id'''), ('contact_point', '''listing_id'''), ('opening_hours', '''listing_id'''),
      ('listing_target_group', '''listing_id'''), ('service_area', '''listing_id'''), ('accessibility_feature', '''listing_id'''),
      ('language', ''), ('language_speakers', ''), ('service_category', ''), ('target_group', ''), ('region', ''),
      ('wellbeing_county', ''), ('employment_area', ''), ('municipality', ''), ('postal_code', ''), ('data_source', '')
    ) AS list (table_name, columns)
  LOOP
    EXECUTE format('CREATE TRIGGER %1$s_insert_is_noted AFTER INSERT ON %1$I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change(%2$s)', watched.table_name, watched.columns);
    EXECUTE format('CREATE TRIGGER %1$s_update_is_noted AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change(%2$s)', watched.table_name, watched.columns);
    EXECUTE format('CREATE TRIGGER %1$s_delete_is_noted AFTER DELETE ON %1$I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change(%2$s)', watched.table_name, watched.columns);
  END LOOP;
END $$;
