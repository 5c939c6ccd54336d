-- Changing the e-mail address of one's account. A row is made when somebody asks, whether or not the address is free, so
-- that nobody learns from it who has an account.
CREATE TABLE "address_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "old_email" TEXT NOT NULL,
    "new_email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "undo_hash" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT address_change_is_a_change CHECK (old_email <> new_email),
    CONSTRAINT address_change_can_be_undone_once_made CHECK ((used_at IS NULL) = (undo_hash IS NULL)),
    CONSTRAINT address_change_is_undone_after_it_was_made CHECK (undone_at IS NULL OR used_at IS NOT NULL)
);

-- The link in the letter to the old address leads here.
CREATE UNIQUE INDEX "address_change_undo_hash_key" ON "address_change"("undo_hash");

-- Asked with every code that is typed, and at erasure.
CREATE INDEX "address_change_by_account" ON "address_change"("account_id", "created_at");

ALTER TABLE "address_change" ADD CONSTRAINT "address_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
