-- What must be true of every row, whoever writes it. The code checks the same to say it kindly; these
-- hold when the code is wrong, when a script is in a hurry, and when two writers meet.

-- Words and codes of the closed lists ------------------------------------------------------------
ALTER TABLE language
  ADD CONSTRAINT language_tag_is_bcp47 CHECK (tag ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT language_is_not_its_own_part CHECK (macro_language_tag <> tag),
  ADD CONSTRAINT language_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}');
ALTER TABLE service_category ADD CONSTRAINT service_category_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}');
ALTER TABLE target_group ADD CONSTRAINT target_group_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}');
ALTER TABLE region ADD CONSTRAINT region_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}');
ALTER TABLE wellbeing_county ADD CONSTRAINT wellbeing_county_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}');
ALTER TABLE employment_area ADD CONSTRAINT employment_area_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}');
ALTER TABLE municipality
  ADD CONSTRAINT municipality_has_names CHECK (jsonb_typeof(names) = 'object' AND names <> '{}'),
  ADD CONSTRAINT municipality_has_a_boundary CHECK (boundary ->> 'type' IN ('Polygon', 'MultiPolygon')),
  ADD CONSTRAINT municipality_is_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT municipality_share_is_percent CHECK (foreign_language_percent BETWEEN 0 AND 100);
ALTER TABLE postal_code ADD CONSTRAINT postal_code_is_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);

-- Listings ---------------------------------------------------------------------------------------
ALTER TABLE listing
  ADD CONSTRAINT listing_slug_is_readable CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  -- A shelter's address is not hidden here: it does not exist here. What is not held cannot leak through
  -- a filter, a sort order, a count, a backup or a bug.
  ADD CONSTRAINT listing_withheld_address_is_not_held CHECK (
    NOT is_address_withheld OR num_nonnulls(street, postal_code, locality, latitude, longitude, position_source) = 0),
  -- An activity stands where its host stands; an address of its own could betray a withheld one.
  ADD CONSTRAINT listing_activity_has_no_address CHECK (
    kind <> 'ACTIVITY' OR num_nonnulls(street, postal_code, locality, latitude, longitude, position_source) = 0),
  ADD CONSTRAINT listing_point_is_whole CHECK (num_nonnulls(latitude, longitude, position_source) IN (0, 3)),
  ADD CONSTRAINT listing_point_is_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT listing_confirmation_has_a_confirmer CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  ADD CONSTRAINT listing_source_date_has_a_precision CHECK ((source_date IS NULL) = (source_date_precision IS NULL)),
  ADD CONSTRAINT listing_source_url_is_a_web_address CHECK (source_url ~ '^https?://'),
  ADD CONSTRAINT listing_language_count_is_believable CHECK (language_count BETWEEN 1 AND 300),
  ADD CONSTRAINT listing_only_organisations_are_unlisted CHECK (is_listed OR kind = 'ORGANISATION');

ALTER TABLE translation
  ADD CONSTRAINT translation_presents_or_helps CHECK (
    CASE field_group
      WHEN 'PRESENTATION' THEN num_nonnulls(name, description) > 0
        AND num_nonnulls(hours_note, cost_note, directions, season, data_note) = 0
      ELSE num_nonnulls(name, description) = 0
        AND num_nonnulls(hours_note, cost_note, directions, season, data_note) > 0
    END),
  ADD CONSTRAINT translation_name_is_a_line CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[\n\r]'),
  ADD CONSTRAINT translation_description_is_bounded CHECK (length(description) BETWEEN 1 AND 5000);

ALTER TABLE language_offer
  ADD CONSTRAINT language_offer_has_one_subject CHECK (num_nonnulls(service_id, contact_point_id) <= 1),
  ADD CONSTRAINT language_offer_weekdays_are_iso CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  ADD CONSTRAINT language_offer_note_is_localised CHECK (jsonb_typeof(note) = 'object');
-- The same offer twice would be counted twice. A missing service, contact or mode is a value here, hence
-- NULLS NOT DISTINCT (PostgreSQL 15).
DROP INDEX language_offer_once;
CREATE UNIQUE INDEX language_offer_once
  ON language_offer (listing_id, language_tag, mode, service_id, contact_point_id) NULLS NOT DISTINCT;

ALTER TABLE contact_point
  ADD CONSTRAINT contact_point_value_fits_its_channel CHECK (
    CASE channel
      WHEN 'EMAIL' THEN value ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'
      WHEN 'WEBSITE' THEN value ~ '^https?://[^\s]+$'
      WHEN 'BOOKING' THEN value ~ '^https?://[^\s]+$'
      WHEN 'TELEGRAM' THEN value ~ '^(https://t\.me/[^\s]+|\+[0-9]{5,15})$'
      ELSE value ~ '^\+?[0-9]{3,15}$'
    END);

ALTER TABLE opening_hours
  ADD CONSTRAINT opening_hours_weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT opening_hours_end_after_they_begin CHECK (0 <= opens_minute AND opens_minute < closes_minute AND closes_minute <= 1440);

ALTER TABLE activity
  ADD CONSTRAINT activity_weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT activity_end_needs_a_start CHECK (ends_at IS NULL OR starts_at IS NOT NULL),
  ADD CONSTRAINT activity_is_not_its_own_host CHECK (host_id <> listing_id);

ALTER TABLE service_area ADD CONSTRAINT service_area_is_one_area CHECK (num_nonnulls(municipality_code, region_code) = 1);

-- A listing is told once: as what its kind says --------------------------------------------------
CREATE FUNCTION check_listing_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM listing WHERE id = NEW.listing_id AND kind::text = ANY (TG_ARGV)) THEN
    RAISE EXCEPTION 'listing % cannot be %', NEW.listing_id, TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organisation_is_an_organisation BEFORE INSERT OR UPDATE ON organisation
  FOR EACH ROW EXECUTE FUNCTION check_listing_kind('ORGANISATION');
CREATE TRIGGER place_is_a_place BEFORE INSERT OR UPDATE ON place
  FOR EACH ROW EXECUTE FUNCTION check_listing_kind('MEETING_PLACE', 'GUIDANCE_POINT');
CREATE TRIGGER activity_is_an_activity BEFORE INSERT OR UPDATE ON activity
  FOR EACH ROW EXECUTE FUNCTION check_listing_kind('ACTIVITY');

-- "Behind the church, second door" is an address too: words cannot tell the way to a withheld place.
-- Two tables take part, so a CHECK cannot say it.
CREATE FUNCTION refuse_directions_to_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.directions IS NOT NULL
    AND EXISTS (SELECT 1 FROM listing WHERE id = NEW.listing_id AND is_address_withheld) THEN
    RAISE EXCEPTION 'directions to a withheld address (listing %)', NEW.listing_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER translation_keeps_withheld_address BEFORE INSERT OR UPDATE ON translation
  FOR EACH ROW WHEN (NEW.directions IS NOT NULL) EXECUTE FUNCTION refuse_directions_to_withheld();

CREATE FUNCTION refuse_withholding_with_directions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM translation WHERE listing_id = NEW.id AND directions IS NOT NULL) THEN
    RAISE EXCEPTION 'remove the directions before withholding the address (listing %)', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER listing_withholds_directions_too BEFORE UPDATE OF is_address_withheld ON listing
  FOR EACH ROW WHEN (NEW.is_address_withheld) EXECUTE FUNCTION refuse_withholding_with_directions();
