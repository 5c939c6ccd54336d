-- Who looks after a listing, and how often they want to be asked whether it is still right.
--
-- A listing is looked after when an organisation that it belongs to has an editor whose account counts: an organisation
-- itself, those that run a place, those that hold or arrange an activity. One row for each of them; whoever asks for the
-- rhythm takes the shortest. The published catalogue and the reminders read the same view, so that no letter ever
-- speaks of another day than the page does.
CREATE VIEW listing_rhythm AS
  WITH kept AS NOT MATERIALIZED (
    SELECT o.listing_id AS organisation_id, o.confirm_every_months AS months FROM organisation o
    WHERE EXISTS (SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.organisation_id = o.listing_id AND m.role = 'EDITOR' AND m.ended_at IS NULL AND a.state = 'ACTIVE'))
  SELECT organisation_id AS listing_id, organisation_id, months FROM kept
  UNION SELECT r.place_id, organisation_id, months FROM kept JOIN operation r USING (organisation_id)
  UNION SELECT v.listing_id, organisation_id, months FROM kept JOIN activity v ON v.host_id = organisation_id
  UNION SELECT v.listing_id, organisation_id, months FROM kept JOIN activity v ON v.organiser_id = organisation_id
  UNION SELECT v.listing_id, organisation_id, months FROM kept JOIN operation r USING (organisation_id) JOIN activity v ON v.host_id = r.place_id;

-- Readers hear when an organisation gets its first editor or loses its last: its listings then age by another rule.
-- Roles of officers and maintainers name no organisation and change nothing that is public.
CREATE FUNCTION note_editor_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalogue_change (version, listing_id)
    SELECT take_catalogue_version(), organisation_id
    FROM (SELECT DISTINCT organisation_id FROM changed WHERE role = 'EDITOR' AND organisation_id IS NOT NULL) AS each_once;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_insert_is_noted AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_editor_change();
CREATE TRIGGER membership_update_is_noted AFTER UPDATE ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_editor_change();
CREATE TRIGGER membership_delete_is_noted AFTER DELETE ON membership REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_editor_change();

-- An account that is disabled, or counts again.
CREATE FUNCTION note_account_state_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalogue_change (version, listing_id)
    SELECT take_catalogue_version(), organisation_id
    FROM (SELECT DISTINCT m.organisation_id FROM before b JOIN changed c ON c.id = b.id AND c.state <> b.state
      JOIN membership m ON m.account_id = c.id AND m.role = 'EDITOR' AND m.ended_at IS NULL) AS each_once;
  RETURN NULL;
END $$;
CREATE TRIGGER account_update_is_noted AFTER UPDATE ON account REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_account_state_change();

-- A reminder that is the last word before a listing sinks, and whether officers were told that nobody answers.
ALTER TABLE "reminder" ADD COLUMN "is_last" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "officers_told_at" TIMESTAMPTZ(3);
