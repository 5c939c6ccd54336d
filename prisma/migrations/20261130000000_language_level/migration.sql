-- How much Finnish or Swedish one needs in order to take part, and whether one must be able to read and write.
-- NULL: nobody has said.
-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "is_literacy_needed" BOOLEAN,
ADD COLUMN     "language_level" "LanguageLevel";
