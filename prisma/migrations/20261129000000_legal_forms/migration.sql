-- What a body is by law, so that a reader can be told whether an authority runs a place. NULL: nobody has said.
-- CreateEnum
CREATE TYPE "LegalForm" AS ENUM ('ASSOCIATION', 'FOUNDATION', 'CONGREGATION', 'COMPANY', 'MUNICIPALITY', 'WELLBEING_COUNTY', 'STATE_AUTHORITY', 'EDUCATIONAL_INSTITUTION');

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "legal_form" "LegalForm";
