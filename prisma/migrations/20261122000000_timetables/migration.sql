-- Time made first-class: periods of opening hours, series of activities with their exceptions, online meeting places.
-- CreateEnum
CREATE TYPE "ActivityStatus" AS ENUM ('SCHEDULED', 'CANCELLED', 'POSTPONED', 'MOVED');

-- CreateEnum
CREATE TYPE "RegistrationWay" AS ENUM ('NONE', 'LINK', 'PHONE', 'IN_PERSON');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('REGULAR', 'SEASONAL', 'PUBLIC_HOLIDAY', 'EXCEPTION');

-- CreateEnum
CREATE TYPE "HolidayPolicy" AS ENUM ('CLOSED', 'OPEN', 'AS_USUAL', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "SpanState" AS ENUM ('OPEN', 'CLOSED', 'BY_APPOINTMENT', 'PHONE_ONLY', 'SELF_SERVICE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "WeekRule" AS ENUM ('ODD_WEEKS', 'EVEN_WEEKS', 'EVERY_NTH_WEEK', 'NTH_WEEKDAY_OF_MONTH');

-- CreateEnum
CREATE TYPE "LanguageLevel" AS ENUM ('BEGINNER', 'A1', 'A2', 'B1', 'B2', 'C1', 'NATIVE');

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "exdates" DATE[],
ADD COLUMN     "organiser_id" UUID,
ADD COLUMN     "rdates" DATE[],
ADD COLUMN     "registration" "RegistrationWay",
ADD COLUMN     "rrule" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "starts_on" DATE,
ADD COLUMN     "status" "ActivityStatus" NOT NULL DEFAULT 'SCHEDULED';

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "holiday_eves" "HolidayPolicy" NOT NULL DEFAULT 'UNKNOWN',
ADD COLUMN     "public_holidays" "HolidayPolicy" NOT NULL DEFAULT 'UNKNOWN';

-- CreateTable
CREATE TABLE "occurrence_change" (
    "activity_id" UUID NOT NULL,
    "occurs_on" DATE NOT NULL,
    "is_cancelled" BOOLEAN NOT NULL,
    "moved_to" DATE,
    "starts_at" TIME(0),
    "ends_at" TIME(0),
    "note" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "occurrence_change_pkey" PRIMARY KEY ("activity_id","occurs_on")
);

-- CreateTable
CREATE TABLE "opening_period" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "kind" "PeriodKind" NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "is_yearly" BOOLEAN NOT NULL DEFAULT false,
    "label" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "opening_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_span" (
    "period_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "listing_id" UUID NOT NULL,
    "weekdays" SMALLINT[],
    "opens_minute" SMALLINT NOT NULL,
    "closes_minute" SMALLINT NOT NULL,
    "state" "SpanState" NOT NULL DEFAULT 'OPEN',
    "week_rule" "WeekRule",
    "week_interval" SMALLINT,
    "week_from" DATE,
    "nths" SMALLINT[],

    CONSTRAINT "opening_span_pkey" PRIMARY KEY ("period_id","position")
);

-- CreateTable
CREATE TABLE "online_place" (
    "listing_id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "language_level" "LanguageLevel",
    "moderator" JSONB NOT NULL DEFAULT '{}',
    "rules_url" TEXT,
    "join_url" TEXT,

    CONSTRAINT "online_place_pkey" PRIMARY KEY ("listing_id")
);

-- CreateIndex
CREATE INDEX "opening_period_by_listing" ON "opening_period"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "opening_period_of_listing" ON "opening_period"("id", "listing_id");

-- CreateIndex
CREATE INDEX "opening_span_by_listing" ON "opening_span"("listing_id");

-- CreateIndex
CREATE INDEX "activity_by_organiser" ON "activity"("organiser_id");

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_organiser_id_fkey" FOREIGN KEY ("organiser_id") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence_change" ADD CONSTRAINT "occurrence_change_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_period" ADD CONSTRAINT "opening_period_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_span" ADD CONSTRAINT "opening_span_period_id_listing_id_fkey" FOREIGN KEY ("period_id", "listing_id") REFERENCES "opening_period"("id", "listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "online_place" ADD CONSTRAINT "online_place_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The weekly spans of before become regular periods; days with the same hours become one span.
INSERT INTO opening_period (id, listing_id, kind)
  SELECT gen_random_uuid(), listing_id, 'REGULAR' FROM opening_hours GROUP BY listing_id;
INSERT INTO opening_span (period_id, position, listing_id, weekdays, opens_minute, closes_minute)
  SELECT p.id, row_number() OVER (PARTITION BY p.id ORDER BY min(h.weekday), h.opens_minute) - 1, p.listing_id,
    array_agg(h.weekday ORDER BY h.weekday), h.opens_minute, h.closes_minute
  FROM opening_hours h JOIN opening_period p USING (listing_id) GROUP BY p.id, p.listing_id, h.opens_minute, h.closes_minute;

-- DropForeignKey
ALTER TABLE "opening_hours" DROP CONSTRAINT "opening_hours_listing_id_fkey";

-- DropTable
DROP TABLE "opening_hours";

-- What must be true of every row, whoever writes it -----------------------------------------------
ALTER TABLE opening_period
  ADD CONSTRAINT opening_period_has_its_dates CHECK (
    CASE kind
      WHEN 'REGULAR' THEN NOT is_yearly
      WHEN 'PUBLIC_HOLIDAY' THEN NOT is_yearly AND num_nonnulls(starts_on, ends_on) = 0
      WHEN 'EXCEPTION' THEN NOT is_yearly AND num_nonnulls(starts_on, ends_on) = 2
      ELSE num_nonnulls(starts_on, ends_on) = 2
    END),
  ADD CONSTRAINT opening_period_ends_after_it_begins CHECK (is_yearly OR starts_on <= ends_on),
  ADD CONSTRAINT opening_period_of_every_year_has_no_year CHECK (
    NOT is_yearly OR (extract(year FROM starts_on) = 2000 AND extract(year FROM ends_on) = 2000)),
  ADD CONSTRAINT opening_period_label_is_localised CHECK (jsonb_typeof(label) = 'object');
CREATE UNIQUE INDEX opening_period_one_for_holidays ON opening_period (listing_id) WHERE kind = 'PUBLIC_HOLIDAY';

ALTER TABLE opening_span
  ADD CONSTRAINT opening_span_weekdays_are_iso CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  ADD CONSTRAINT opening_span_ends_after_it_begins CHECK (
    0 <= opens_minute AND opens_minute < 1440 AND opens_minute < closes_minute AND closes_minute <= opens_minute + 1440),
  ADD CONSTRAINT opening_span_rule_is_whole CHECK (
    CASE week_rule
      WHEN 'EVERY_NTH_WEEK' THEN week_interval BETWEEN 2 AND 52 AND week_from IS NOT NULL AND cardinality(coalesce(nths, '{}')) = 0
      WHEN 'NTH_WEEKDAY_OF_MONTH' THEN num_nonnulls(week_interval, week_from) = 0
        AND cardinality(nths) > 0 AND nths <@ ARRAY[1, 2, 3, 4, 5, -1, -2, -3, -4, -5]::smallint[]
      ELSE num_nonnulls(week_interval, week_from) = 0 AND cardinality(coalesce(nths, '{}')) = 0
    END);

ALTER TABLE activity
  ADD CONSTRAINT activity_repeats_from_a_day CHECK (
    starts_on IS NOT NULL
    OR (rrule IS NULL AND cardinality(coalesce(exdates, '{}')) = 0 AND cardinality(coalesce(rdates, '{}')) = 0)),
  -- Nothing is held every second: RFC 5545 could say so, and a calendar could be drowned in it.
  ADD CONSTRAINT activity_repeats_at_most_daily CHECK (rrule ~ '(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)' AND length(rrule) <= 500),
  ADD CONSTRAINT activity_exceptions_are_bounded CHECK (
    cardinality(coalesce(exdates, '{}')) <= 500 AND cardinality(coalesce(rdates, '{}')) <= 500),
  ADD CONSTRAINT activity_does_not_end_as_it_begins CHECK (ends_at <> starts_at);

ALTER TABLE occurrence_change
  ADD CONSTRAINT occurrence_change_is_one_of_two CHECK (
    CASE WHEN is_cancelled THEN num_nonnulls(moved_to, starts_at, ends_at) = 0 ELSE moved_to IS NOT NULL END),
  ADD CONSTRAINT occurrence_change_end_needs_a_start CHECK (ends_at IS NULL OR starts_at IS NOT NULL),
  ADD CONSTRAINT occurrence_change_does_not_end_as_it_begins CHECK (ends_at <> starts_at),
  ADD CONSTRAINT occurrence_change_note_is_localised CHECK (jsonb_typeof(note) = 'object');

ALTER TABLE online_place
  ADD CONSTRAINT online_place_platform_is_a_line CHECK (length(platform) BETWEEN 1 AND 100 AND platform !~ '[\n\r]'),
  ADD CONSTRAINT online_place_moderator_is_localised CHECK (jsonb_typeof(moderator) = 'object'),
  ADD CONSTRAINT online_place_rules_are_a_web_address CHECK (rules_url ~ '^https?://[^\s]+$'),
  ADD CONSTRAINT online_place_door_is_a_web_address CHECK (join_url ~ '^https?://[^\s]+$');
CREATE TRIGGER online_place_is_a_place BEFORE INSERT OR UPDATE ON online_place
  FOR EACH ROW EXECUTE FUNCTION check_listing_kind('MEETING_PLACE', 'GUIDANCE_POINT');

-- Who arranges an activity is an organisation.
CREATE FUNCTION check_activity_organiser() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM listing WHERE id = NEW.organiser_id AND kind = 'ORGANISATION') THEN
    RAISE EXCEPTION 'listing % cannot organise an activity', NEW.organiser_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER activity_is_organised_by_an_organisation BEFORE INSERT OR UPDATE OF organiser_id ON activity
  FOR EACH ROW WHEN (NEW.organiser_id IS NOT NULL) EXECUTE FUNCTION check_activity_organiser();

-- A calendar that holds an older copy takes the one with the higher SEQUENCE (RFC 5545, 3.8.7.4). Counted here, so
-- that no writer can forget to.
CREATE FUNCTION count_schedule_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sequence := OLD.sequence + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER activity_schedule_is_counted
  BEFORE UPDATE OF status, starts_at, ends_at, starts_on, rrule, exdates, rdates ON activity FOR EACH ROW
  WHEN ((OLD.status, OLD.starts_at, OLD.ends_at, OLD.starts_on, OLD.rrule, OLD.exdates, OLD.rdates)
    IS DISTINCT FROM (NEW.status, NEW.starts_at, NEW.ends_at, NEW.starts_on, NEW.rrule, NEW.exdates, NEW.rdates))
  EXECUTE FUNCTION count_schedule_change();
CREATE FUNCTION count_occurrence_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE activity SET sequence = sequence + 1
    WHERE listing_id IN (SELECT DISTINCT activity_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER occurrence_change_insert_is_counted AFTER INSERT ON occurrence_change REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_occurrence_change();
CREATE TRIGGER occurrence_change_update_is_counted AFTER UPDATE ON occurrence_change REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_occurrence_change();
CREATE TRIGGER occurrence_change_delete_is_counted AFTER DELETE ON occurrence_change REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_occurrence_change();

-- Readers learn of changes in the new tables as in the old ones.
DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT * FROM (VALUES
      ('opening_period', '''listing_id'''), ('opening_span', '''listing_id'''), ('online_place', '''listing_id'''),
      ('occurrence_change', '''activity_id''')
    ) AS list (table_name, columns)
  LOOP
    EXECUTE format('CREATE TRIGGER %1$s_insert_is_noted AFTER INSERT ON %1$I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change(%2$s)', watched.table_name, watched.columns);
    EXECUTE format('CREATE TRIGGER %1$s_update_is_noted AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change(%2$s)', watched.table_name, watched.columns);
    EXECUTE format('CREATE TRIGGER %1$s_delete_is_noted AFTER DELETE ON %1$I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change(%2$s)', watched.table_name, watched.columns);
    EXECUTE format('CREATE TRIGGER %1$s_move_is_noted AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS before NEW TABLE AS after
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_change_before(%2$s)', watched.table_name, watched.columns);
    EXECUTE format('CREATE TRIGGER %1$s_truncation_is_noted AFTER TRUNCATE ON %1$I
      FOR EACH STATEMENT EXECUTE FUNCTION note_catalogue_truncation()', watched.table_name);
  END LOOP;
END $$;
