-- What was found, as 16 bits of a hash: enough to notice that another number stands there now, and far too few to find
-- out which one it was. Emptied when it is gone. A small integer holds exactly as many.
ALTER TABLE "personal_data_finding" ADD COLUMN "mark" SMALLINT;

-- When somebody looked at a link that does not answer. Emptied when it answers again, so that the next failure is told.
ALTER TABLE "link_check" ADD COLUMN "looked_at" TIMESTAMPTZ(3);
