-- The tables of the schema files, as Prisma draws them.
-- CreateEnum
CREATE TYPE "ListingKind" AS ENUM ('ORGANISATION', 'MEETING_PLACE', 'GUIDANCE_POINT', 'ACTIVITY');

-- CreateEnum
CREATE TYPE "ListingState" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'PAUSED', 'CLOSED', 'MERGED');

-- CreateEnum
CREATE TYPE "Cost" AS ENUM ('FREE', 'FEE');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('IN_PERSON', 'PHONE', 'ONLINE');

-- CreateEnum
CREATE TYPE "PositionSource" AS ENUM ('PUBLISHED', 'GEOCODED_STREET', 'POSTAL_CODE_CENTRE', 'MUNICIPALITY_CENTRE');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('YEAR', 'MONTH', 'DAY');

-- CreateEnum
CREATE TYPE "ConfirmedBy" AS ENUM ('EDITOR', 'OFFICER', 'MAINTAINER');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('WEEKLY', 'BIWEEKLY', 'MONTHLY');

-- CreateEnum
CREATE TYPE "FieldGroup" AS ENUM ('PRESENTATION', 'PRACTICAL');

-- CreateEnum
CREATE TYPE "TextOrigin" AS ENUM ('HUMAN', 'MACHINE', 'REVIEWED');

-- CreateEnum
CREATE TYPE "TranslationState" AS ENUM ('DRAFT', 'CURRENT', 'STALE');

-- CreateEnum
CREATE TYPE "LanguageMode" AS ENUM ('SPOKEN_BY_STAFF', 'SPOKEN_BY_VOLUNTEER', 'INTERPRETER_ON_REQUEST', 'REMOTE_INTERPRETER', 'WRITTEN_MATERIAL', 'EASY_LANGUAGE', 'SIGN_LANGUAGE');

-- CreateEnum
CREATE TYPE "ContactChannel" AS ENUM ('PHONE', 'SMS', 'WHATSAPP', 'TELEGRAM', 'SIGNAL', 'EMAIL', 'WEBSITE', 'BOOKING');

-- CreateEnum
CREATE TYPE "ContactAudience" AS ENUM ('PUBLIC', 'PROFESSIONAL');

-- CreateEnum
CREATE TYPE "AccessibilityKind" AS ENUM ('STEP_FREE', 'LIFT', 'ACCESSIBLE_TOILET', 'INDUCTION_LOOP', 'PRAM_ACCESS', 'QUIET_ROOM', 'ACCESSIBLE_PARKING');

-- CreateEnum
CREATE TYPE "TextDirection" AS ENUM ('LTR', 'RTL');

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "state" "ListingState" NOT NULL DEFAULT 'DRAFT',
    "is_listed" BOOLEAN NOT NULL DEFAULT true,
    "municipality_code" TEXT,
    "is_national" BOOLEAN NOT NULL DEFAULT false,
    "is_address_withheld" BOOLEAN NOT NULL DEFAULT false,
    "street" TEXT,
    "postal_code" TEXT,
    "locality" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "position_source" "PositionSource",
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Helsinki',
    "cost" "Cost",
    "attendance" "Attendance"[],
    "is_child_welcome" BOOLEAN,
    "language_count" INTEGER,
    "opening_hours_osm" TEXT,
    "source_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "source_url" TEXT,
    "source_title" TEXT,
    "source_date" DATE,
    "source_date_precision" "DatePrecision",
    "additional_sources" TEXT[],
    "collected_on" DATE,
    "needs_confirmation" BOOLEAN NOT NULL DEFAULT true,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" "ConfirmedBy",
    "internal_note" TEXT,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "listing_id" UUID NOT NULL,
    "register_scheme" TEXT,
    "register_number" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "place" (
    "listing_id" UUID NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "operation" (
    "organisation_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("organisation_id","place_id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "category_id" TEXT NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "listing_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "category_id" TEXT NOT NULL,
    "weekday" SMALLINT,
    "starts_at" TIME(0),
    "ends_at" TIME(0),
    "frequency" "Frequency",

    CONSTRAINT "activity_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "translation" (
    "listing_id" UUID NOT NULL,
    "field_group" "FieldGroup" NOT NULL,
    "language_tag" TEXT NOT NULL,
    "origin" "TextOrigin" NOT NULL DEFAULT 'HUMAN',
    "state" "TranslationState" NOT NULL DEFAULT 'CURRENT',
    "name" TEXT,
    "description" TEXT,
    "hours_note" TEXT,
    "cost_note" TEXT,
    "directions" TEXT,
    "season" TEXT,
    "data_note" TEXT,

    CONSTRAINT "translation_pkey" PRIMARY KEY ("listing_id","field_group","language_tag")
);

-- CreateTable
CREATE TABLE "language_offer" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "service_id" UUID,
    "contact_point_id" UUID,
    "language_tag" TEXT NOT NULL,
    "mode" "LanguageMode",
    "weekdays" SMALLINT[],
    "by_appointment" BOOLEAN,
    "note" JSONB NOT NULL DEFAULT '{}',
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "language_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "channel" "ContactChannel" NOT NULL,
    "audience" "ContactAudience" NOT NULL DEFAULT 'PUBLIC',
    "value" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_hours" (
    "listing_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "opens_minute" SMALLINT NOT NULL,
    "closes_minute" SMALLINT NOT NULL,

    CONSTRAINT "opening_hours_pkey" PRIMARY KEY ("listing_id","weekday","opens_minute")
);

-- CreateTable
CREATE TABLE "listing_target_group" (
    "listing_id" UUID NOT NULL,
    "target_group_id" TEXT NOT NULL,

    CONSTRAINT "listing_target_group_pkey" PRIMARY KEY ("listing_id","target_group_id")
);

-- CreateTable
CREATE TABLE "service_area" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "municipality_code" TEXT,
    "region_code" TEXT,

    CONSTRAINT "service_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accessibility_feature" (
    "listing_id" UUID NOT NULL,
    "kind" "AccessibilityKind" NOT NULL,
    "is_present" BOOLEAN NOT NULL,

    CONSTRAINT "accessibility_feature_pkey" PRIMARY KEY ("listing_id","kind")
);

-- CreateTable
CREATE TABLE "catalogue_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,
    "lineage" UUID NOT NULL DEFAULT gen_random_uuid(),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_change" (
    "id" BIGSERIAL NOT NULL,
    "version" BIGINT NOT NULL,
    "listing_id" UUID,

    CONSTRAINT "catalogue_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "language" (
    "tag" TEXT NOT NULL,
    "iso639_3" TEXT NOT NULL,
    "autonym" TEXT NOT NULL,
    "script" TEXT,
    "direction" "TextDirection" NOT NULL,
    "group" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "aliases" TEXT[],
    "macro_language_tag" TEXT,

    CONSTRAINT "language_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "language_speakers" (
    "language_tag" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "quality" TEXT,

    CONSTRAINT "language_speakers_pkey" PRIMARY KEY ("language_tag","year")
);

-- CreateTable
CREATE TABLE "service_category" (
    "id" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "words" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL,

    CONSTRAINT "service_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_group" (
    "id" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "words" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "wellbeing_county" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "wellbeing_county_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employment_area" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "employment_area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "municipality" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "region_code" TEXT NOT NULL,
    "wellbeing_county_code" TEXT NOT NULL,
    "employment_area_code" TEXT NOT NULL,
    "language_status" TEXT NOT NULL,
    "is_sami_homeland" BOOLEAN NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL,
    "population_year" INTEGER NOT NULL,
    "foreign_language_percent" DOUBLE PRECISION,
    "foreign_language_year" INTEGER,
    "neighbour_codes" TEXT[],
    "boundary" JSONB NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "postal_code" (
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "point_type" TEXT NOT NULL,

    CONSTRAINT "postal_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "data_source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "licence_url" TEXT,
    "is_licence_confirmed" BOOLEAN NOT NULL,
    "attribution" TEXT,
    "retrieved_on" DATE NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "data_source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "listing_slug_key" ON "listing"("slug");

-- CreateIndex
CREATE INDEX "listing_by_municipality_and_state" ON "listing"("municipality_code", "state");

-- CreateIndex
CREATE UNIQUE INDEX "listing_of_source" ON "listing"("source_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_in_register" ON "organisation"("register_scheme", "register_number");

-- CreateIndex
CREATE INDEX "operation_by_place" ON "operation"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_once_per_listing" ON "service"("listing_id", "category_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_of_listing" ON "service"("id", "listing_id");

-- CreateIndex
CREATE INDEX "activity_by_host" ON "activity"("host_id");

-- CreateIndex
CREATE UNIQUE INDEX "language_offer_once" ON "language_offer"("listing_id", "language_tag", "mode", "service_id", "contact_point_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_once_per_listing" ON "contact_point"("listing_id", "channel", "value");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_of_listing" ON "contact_point"("id", "listing_id");

-- CreateIndex
CREATE INDEX "service_area_by_listing" ON "service_area"("listing_id");

-- CreateIndex
CREATE INDEX "catalogue_change_by_version" ON "catalogue_change"("version");

-- CreateIndex
CREATE INDEX "municipality_by_region" ON "municipality"("region_code");

-- CreateIndex
CREATE INDEX "municipality_by_wellbeing_county" ON "municipality"("wellbeing_county_code");

-- CreateIndex
CREATE INDEX "postal_code_by_municipality" ON "postal_code"("municipality_code");

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "data_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "service_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "service_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_language_tag_fkey" FOREIGN KEY ("language_tag") REFERENCES "language"("tag") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_offer" ADD CONSTRAINT "language_offer_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_offer" ADD CONSTRAINT "language_offer_service_id_listing_id_fkey" FOREIGN KEY ("service_id", "listing_id") REFERENCES "service"("id", "listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_offer" ADD CONSTRAINT "language_offer_contact_point_id_listing_id_fkey" FOREIGN KEY ("contact_point_id", "listing_id") REFERENCES "contact_point"("id", "listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_offer" ADD CONSTRAINT "language_offer_language_tag_fkey" FOREIGN KEY ("language_tag") REFERENCES "language"("tag") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_target_group" ADD CONSTRAINT "listing_target_group_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_target_group" ADD CONSTRAINT "listing_target_group_target_group_id_fkey" FOREIGN KEY ("target_group_id") REFERENCES "target_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_area" ADD CONSTRAINT "service_area_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_area" ADD CONSTRAINT "service_area_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_area" ADD CONSTRAINT "service_area_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accessibility_feature" ADD CONSTRAINT "accessibility_feature_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language" ADD CONSTRAINT "language_macro_language_tag_fkey" FOREIGN KEY ("macro_language_tag") REFERENCES "language"("tag") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_speakers" ADD CONSTRAINT "language_speakers_language_tag_fkey" FOREIGN KEY ("language_tag") REFERENCES "language"("tag") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_wellbeing_county_code_fkey" FOREIGN KEY ("wellbeing_county_code") REFERENCES "wellbeing_county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_employment_area_code_fkey" FOREIGN KEY ("employment_area_code") REFERENCES "employment_area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postal_code" ADD CONSTRAINT "postal_code_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
