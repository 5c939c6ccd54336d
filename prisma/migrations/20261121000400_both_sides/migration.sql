-- What a withheld address and a moved row need beyond the first rules.

-- Two writers at once could each see the other's rule kept: one writes directions, one withholds the address. Whoever
-- writes directions therefore holds the listing's row until the end, and reads it as it is once it is held.
CREATE OR REPLACE FUNCTION refuse_directions_to_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_withheld boolean;
BEGIN
  SELECT is_address_withheld INTO is_withheld FROM listing WHERE id = NEW.listing_id FOR SHARE;
  IF is_withheld THEN
    RAISE EXCEPTION 'directions to a withheld address (listing %)', NEW.listing_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A row that moves from one listing to another changes both: an update is noted with what was there before, too.
CREATE FUNCTION note_catalogue_change_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  column_name text;
BEGIN
  FOREACH column_name IN ARRAY TG_ARGV LOOP
    EXECUTE format('INSERT INTO catalogue_change (version, listing_id)
      SELECT take_catalogue_version(), listing_id FROM (SELECT DISTINCT %1$I AS listing_id FROM before
        EXCEPT SELECT %1$I FROM after) AS left_behind', column_name);
  END LOOP;
  RETURN NULL;
END $$;
DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT * FROM (VALUES
      ('activity', '''listing_id'', ''host_id'''), ('operation', '''organisation_id'', ''place_id'''), ('service', '''listing_id'''),
      ('translation', '''listing_id'''), ('language_offer', '''listing_id'''), ('contact_point', '''listing_id'''),
      ('opening_hours', '''listing_id'''), ('listing_target_group', '''listing_id'''), ('service_area', '''listing_id'''),
      ('accessibility_feature', '''listing_id''')
    ) AS list (table_name, columns)
  LOOP
    EXECUTE format('CREATE TRIGGER %1$s_move_is_noted AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS before NEW TABLE AS after
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change_before(%2$s)', watched.table_name, watched.columns);
  END LOOP;
END $$;

-- Emptying a table at once fires no row or statement trigger of the other kinds.
CREATE FUNCTION note_catalogue_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalogue_change (version, listing_id) VALUES (take_catalogue_version(), NULL);
  RETURN NULL;
END $$;
DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['listing', 'organisation', 'place', 'activity', 'operation', 'service', 'translation', 'language_offer',
    'contact_point', 'opening_hours', 'listing_target_group', 'service_area', 'accessibility_feature', 'language', 'language_speakers',
    'service_category', 'target_group', 'region', 'wellbeing_county', 'employment_area', 'municipality', 'postal_code', 'data_source']
  LOOP
    EXECUTE format('CREATE TRIGGER %1$s_truncation_is_noted AFTER TRUNCATE ON %1$I
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_truncation()', watched);
  END LOOP;
END $$;

-- The notes of long ago serve nobody: who is that far behind loads everything (published.records.ts knows the
-- same number). Swept once in a thousand versions, so that no change pays for it.
CREATE OR REPLACE FUNCTION take_catalogue_version() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  taken bigint := nullif(current_setting('kotokartta.version', true), '')::bigint;
BEGIN
  IF taken IS NULL THEN
    UPDATE catalogue_version SET version = version + 1, changed_at = now() WHERE id = 1 RETURNING version INTO taken;
    PERFORM set_config('kotokartta.version', taken::text, true);
    PERFORM pg_notify('catalogue', taken::text);
    IF taken % 1000 = 0 THEN
      DELETE FROM catalogue_change WHERE version < taken - 5000;
    END IF;
  END IF;
  RETURN taken;
END $$;

-- What a listing is does not change under those who rely on it: a place that closes and an association that
-- opens are two listings.
CREATE FUNCTION refuse_change_of_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'listing % stays %', OLD.id, OLD.kind USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER listing_keeps_its_table BEFORE UPDATE OF kind ON listing
  FOR EACH ROW WHEN ((OLD.kind = 'ORGANISATION') <> (NEW.kind = 'ORGANISATION') OR (OLD.kind = 'ACTIVITY') <> (NEW.kind = 'ACTIVITY'))
  EXECUTE FUNCTION refuse_change_of_kind();

-- An activity goes on at a place or is arranged by an organisation, never inside another activity.
CREATE FUNCTION refuse_activity_as_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM listing WHERE id = NEW.host_id AND kind = 'ACTIVITY') THEN
    RAISE EXCEPTION 'activity % cannot be held in an activity', NEW.listing_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER activity_has_a_host BEFORE INSERT OR UPDATE OF host_id ON activity
  FOR EACH ROW WHEN (NEW.host_id <> NEW.listing_id) EXECUTE FUNCTION refuse_activity_as_host();
