-- An invitation is to something that exists, and goes with it. The table is new and empty: nothing waits for a lock.
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_wellbeing_county_code_fkey" FOREIGN KEY ("wellbeing_county_code") REFERENCES "wellbeing_county"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who looks after an organisation sees who else was invited.
CREATE INDEX "invitation_by_organisation" ON "invitation"("organisation_id");
-- Where a code is typed, only the browser is known.
CREATE INDEX "sign_in_challenge_by_browser" ON "sign_in_challenge"("browser_hash");
