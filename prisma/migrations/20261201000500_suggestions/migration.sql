-- What readers tell without an account: reports of one listing with one reason are shown together.
CREATE TYPE "ReportReason" AS ENUM ('CLOSED', 'HOURS', 'CONTACT', 'ADDRESS', 'LANGUAGES', 'OTHER');

ALTER TABLE submission
  ADD COLUMN report_reason "ReportReason",
  ADD COLUMN suggested_value TEXT,
  ADD COLUMN is_repeat BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE submission
  ADD CONSTRAINT submission_report_is_of_a_listing CHECK (report_reason IS NULL OR listing_id IS NOT NULL),
  ADD CONSTRAINT submission_suggested_value_is_bounded CHECK (length(suggested_value) <= 200),
  -- An address is left by who has no account, and by nobody else: those have one to be told at.
  ADD CONSTRAINT submission_contact_is_of_anyone CHECK (contact_email IS NULL OR actor = 'ANYONE');
