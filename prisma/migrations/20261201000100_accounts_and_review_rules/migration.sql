-- What must be true of every row of accounts, review and upkeep, whoever writes it.

-- Accounts ---------------------------------------------------------------------------------------
ALTER TABLE account
  ADD CONSTRAINT account_email_is_written_in_one_way CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' AND length(email) <= 254);

-- A role is of exactly the thing that it is about.
ALTER TABLE membership
  ADD CONSTRAINT membership_is_of_one_thing CHECK (
    CASE role
      WHEN 'EDITOR' THEN organisation_id IS NOT NULL AND num_nonnulls(municipality_code, region_code, wellbeing_county_code) = 0
      WHEN 'OFFICER' THEN organisation_id IS NULL AND num_nonnulls(municipality_code, region_code, wellbeing_county_code) = 1
      ELSE num_nonnulls(organisation_id, municipality_code, region_code, wellbeing_county_code) = 0
    END);
CREATE UNIQUE INDEX membership_once ON membership (account_id, role, organisation_id, municipality_code, region_code, wellbeing_county_code)
  NULLS NOT DISTINCT WHERE ended_at IS NULL;
ALTER TABLE invitation
  ADD CONSTRAINT invitation_is_for_one_thing CHECK (
    CASE role
      WHEN 'EDITOR' THEN organisation_id IS NOT NULL AND num_nonnulls(municipality_code, region_code, wellbeing_county_code) = 0
      WHEN 'OFFICER' THEN organisation_id IS NULL AND num_nonnulls(municipality_code, region_code, wellbeing_county_code) = 1
      ELSE num_nonnulls(organisation_id, municipality_code, region_code, wellbeing_county_code) = 0
    END);
-- Whoever looks after listings is not followed.
ALTER TABLE session ADD CONSTRAINT session_holds_no_address CHECK (ip_address IS NULL OR ip_address = '');
ALTER TABLE sign_in_method ADD CONSTRAINT sign_in_method_is_not_a_password CHECK (password IS NULL);
-- One claim of one person for one organisation waits at a time.
CREATE UNIQUE INDEX claim_waits_once ON claim (organisation_id, account_id) WHERE state = 'WAITING';

-- Listings ---------------------------------------------------------------------------------------
ALTER TABLE listing
  ADD CONSTRAINT listing_is_paused_until_only_while_paused CHECK (paused_until IS NULL OR state = 'PAUSED'),
  ADD CONSTRAINT listing_is_not_merged_into_itself CHECK (merged_into_id <> id);
ALTER TABLE organisation ADD CONSTRAINT organisation_rhythm_is_one_of_three CHECK (confirm_every_months IN (3, 6, 12));
-- A person's name stands with her consent and among colleagues, or not at all.
ALTER TABLE contact_point ADD CONSTRAINT contact_point_name_has_consent CHECK (
  person_name IS NULL OR (consented_on IS NOT NULL AND audience = 'PROFESSIONAL'));

-- Review -----------------------------------------------------------------------------------------
ALTER TABLE submission
  ADD CONSTRAINT submission_decision_is_whole CHECK ((decided_at IS NULL) = (state IN ('WAITING', 'ASKED_BACK'))),
  ADD CONSTRAINT submission_published_has_a_revision CHECK ((state = 'PUBLISHED') = (revision IS NOT NULL)),
  ADD CONSTRAINT submission_texts_are_bounded CHECK (
    length(reason) <= 2000 AND length(question) <= 2000 AND length(answer) <= 2000 AND length(decision_reason) <= 2000);
ALTER TABLE revision ADD CONSTRAINT revision_counts_from_one CHECK (number >= 1);

-- The trail of what was done is written once. A trigger refuses even the owner of the table; it does not stop a
-- superuser who removes it first, which is what the chain of hashes is for.
CREATE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_is_written_once BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite();
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_is_sealed CHECK (octet_length(hash) = 32 AND octet_length(previous_hash) = 32 AND sequence >= 1);
ALTER TABLE opening ADD CONSTRAINT opening_counts CHECK (count > 0);
