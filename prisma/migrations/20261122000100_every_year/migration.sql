-- What the first day with real timetables taught.

-- AlterTable
ALTER TABLE "activity" ALTER COLUMN "exdates" SET DEFAULT ARRAY[]::DATE[],
ALTER COLUMN "rdates" SET DEFAULT ARRAY[]::DATE[];

-- Days that nobody left out are none, not unknown; and filling them in later is no change of a schedule.
ALTER TABLE activity DISABLE TRIGGER activity_schedule_is_counted;
UPDATE activity SET exdates = coalesce(exdates, '{}'), rdates = coalesce(rdates, '{}') WHERE exdates IS NULL OR rdates IS NULL;
ALTER TABLE activity ENABLE TRIGGER activity_schedule_is_counted;

-- "Closed on the 24th of December" is said once, for every year.
ALTER TABLE opening_period DROP CONSTRAINT opening_period_has_its_dates;
ALTER TABLE opening_period ADD CONSTRAINT opening_period_has_its_dates CHECK (
  CASE kind
    WHEN 'REGULAR' THEN NOT is_yearly
    WHEN 'PUBLIC_HOLIDAY' THEN NOT is_yearly AND num_nonnulls(starts_on, ends_on) = 0
    ELSE num_nonnulls(starts_on, ends_on) = 2
  END);

-- When an organiser and its activity go in one statement, the activity loses the one after it has lost the other:
-- what it is must be looked at only when it becomes another listing's.
DROP TRIGGER activity_is_an_activity ON activity;
CREATE TRIGGER activity_is_an_activity BEFORE INSERT OR UPDATE OF listing_id ON activity
  FOR EACH ROW EXECUTE FUNCTION check_listing_kind('ACTIVITY');
