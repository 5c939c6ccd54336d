-- A role for the running product that can do its work and cannot rewrite the audit trail: not change, remove or empty it,
-- nor take away the triggers that refuse it. Run as the owner of the database, once after the first start and again after
-- every upgrade:
--
--   psql "$OWNER_URL" -f deploy/restricted-role.sql
--   psql "$OWNER_URL" -c "ALTER ROLE kotokartta_app LOGIN PASSWORD '…'"
--
-- and give the product an address with this role as DATABASE_URL. Upgrades are applied with the owner's address:
-- DATABASE_URL="$OWNER_URL" npm run db -- node prisma/migrate.mjs
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kotokartta_app') THEN
    CREATE ROLE kotokartta_app NOLOGIN;
  END IF;
END $$;

-- CREATE, since every start asks for the book of migrations "if it does not exist".
GRANT USAGE, CREATE ON SCHEMA public TO kotokartta_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kotokartta_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO kotokartta_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kotokartta_app;
REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_entry FROM kotokartta_app;

-- The queue of jobs has a schema of its own, once it was used.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') THEN
    GRANT USAGE, CREATE ON SCHEMA graphile_worker TO kotokartta_app;
    GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO kotokartta_app;
    GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO kotokartta_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO kotokartta_app;
  END IF;
END $$;
