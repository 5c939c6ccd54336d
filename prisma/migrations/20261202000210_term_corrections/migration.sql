-- Names of the closed lists that a maintainer put right. The lists themselves tell readers of the change; this table is
-- read by the desk and by the loading of files alone, so it needs no trigger.
CREATE TYPE "VocabularyList" AS ENUM ('LANGUAGE', 'SERVICE_CATEGORY', 'TARGET_GROUP');

CREATE TABLE "term_correction" (
    "list" "VocabularyList" NOT NULL,
    "code" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "loaded_name" TEXT,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "term_correction_pkey" PRIMARY KEY ("list","code","locale"),
    -- An empty name would leave readers with nothing.
    CONSTRAINT "term_correction_says_something" CHECK (btrim("name") <> '')
);
