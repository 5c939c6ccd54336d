-- Nobody has signed in for years: its holder was told by letter that the account goes on this day. Null again when
-- somebody signs in before.
ALTER TABLE "account" ADD COLUMN "closing_on" DATE;
