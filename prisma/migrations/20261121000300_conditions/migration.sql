-- What one needs in order to take part: residence, a referral, signing up, papers; and child care on site.
-- CreateEnum
CREATE TYPE "ResidenceRequirement" AS ENUM ('NONE', 'MUNICIPALITY', 'PERMIT');

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "has_child_care" BOOLEAN,
ADD COLUMN     "is_referral_needed" BOOLEAN,
ADD COLUMN     "is_registration_needed" BOOLEAN,
ADD COLUMN     "residence_requirement" "ResidenceRequirement";

-- AlterTable
ALTER TABLE "translation" ADD COLUMN     "documents" TEXT;

-- Papers to bring are practical words: they belong to the same field group as hours and directions.
ALTER TABLE translation DROP CONSTRAINT translation_presents_or_helps;
ALTER TABLE translation ADD CONSTRAINT translation_presents_or_helps CHECK (
  CASE field_group
    WHEN 'PRESENTATION' THEN num_nonnulls(name, description) > 0
      AND num_nonnulls(hours_note, cost_note, directions, season, data_note, documents) = 0
    ELSE num_nonnulls(name, description) = 0
      AND num_nonnulls(hours_note, cost_note, directions, season, data_note, documents) > 0
  END);
