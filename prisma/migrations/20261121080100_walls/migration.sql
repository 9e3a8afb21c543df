-- The second wall between tenants: three roles that own nothing, and row-level security for the console's.
--
-- millrace_app     the console. Sees the workspace that its transaction names in `millrace.workspace`, no other.
-- millrace_system  the runner: all workspaces, but only what running jobs needs; no sessions, no passwords.
-- millrace_queue   BullMQ's, in its own schema.
--
-- Roles belong to the whole server: another database's migration may be making them at this moment.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['millrace_app', 'millrace_system', 'millrace_queue'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, name, 'SET') THEN
      EXECUTE format('GRANT %I TO current_user', name);
    END IF;
  END LOOP;
END $$;

CREATE SCHEMA bullmq AUTHORIZATION millrace_queue;

-- What a transaction says of itself. Unset and empty are both null, which equals nothing.
CREATE FUNCTION millrace_workspace() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('millrace.workspace', true), '') $$;
CREATE FUNCTION millrace_person() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('millrace.person', true), '') $$;
-- The hash of a presented API token or invitation, before it is known which workspace it is for.
CREATE FUNCTION millrace_credential() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('millrace.credential', true), '') $$;

ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "api_token" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "api_token" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_entry" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "audit_entry" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_head" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "audit_head" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "checkpoint" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "checkpoint" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "checkpoint" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "command" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "command" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "command" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "data_key" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "data_key" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "data_key" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "deployment" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "deployment" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "deployment" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "draft" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "draft" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "draft_lock" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "draft_lock" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "draft_lock" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "draft_version" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "draft_version" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "draft_version" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "event" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "event" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "folder" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "folder" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "folder" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "invitation" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "invitation" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "job" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "job" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "job_metrics" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "job_metrics" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "job_metrics" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "lease" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "lease" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "lease" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "member" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "member" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "outbox" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "outbox" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "savepoint" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "savepoint" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "savepoint" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE "secret" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "secret" TO millrace_app
  USING (workspace_id = millrace_workspace()) WITH CHECK (workspace_id = millrace_workspace());
CREATE POLICY everywhere ON "secret" TO millrace_system USING (true) WITH CHECK (true);

ALTER TABLE workspace ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON workspace TO millrace_app
  USING (id = millrace_workspace()) WITH CHECK (id = millrace_workspace());
CREATE POLICY everywhere ON workspace TO millrace_system USING (true) WITH CHECK (true);
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON organization FOR SELECT TO millrace_app
  USING (id IN (SELECT organization_id FROM workspace));
CREATE POLICY found ON organization FOR INSERT TO millrace_app WITH CHECK (true);

-- A person may see own memberships and the workspaces they lead to.
CREATE POLICY own ON member FOR SELECT TO millrace_app USING (user_id = millrace_person());
CREATE POLICY own ON workspace FOR SELECT TO millrace_app
  USING (id IN (SELECT workspace_id FROM member WHERE user_id = millrace_person()));
-- The bearer of a token may find it.
CREATE POLICY bearer ON api_token FOR SELECT TO millrace_app USING (token_hash = millrace_credential());
CREATE POLICY bearer ON invitation FOR SELECT TO millrace_app USING (token_hash = millrace_credential());

GRANT USAGE ON SCHEMA public TO millrace_app, millrace_system;

-- The console.
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", session, account, verification, rate_limit, sign_in_throttle,
  setup_token, member, invitation, api_token, folder, draft, draft_lock TO millrace_app;
GRANT SELECT, INSERT ON organization, audit_entry, event, draft_version, lease, command, data_key TO millrace_app;
GRANT SELECT, INSERT, UPDATE ON workspace, audit_head, deployment TO millrace_app;
GRANT SELECT ON job, job_metrics, checkpoint, runner, savepoint TO millrace_app;
GRANT UPDATE (name, deleted_at) ON savepoint TO millrace_app;
GRANT INSERT ON outbox TO millrace_app;
GRANT USAGE ON SEQUENCE outbox_id_seq TO millrace_app;
-- It may write a sealed value and never read one back.
GRANT SELECT (id, workspace_id, name, key_version, created_by, updated_by, created_at, updated_at) ON secret TO millrace_app;
GRANT INSERT, UPDATE, DELETE ON secret TO millrace_app;

-- The runner.
GRANT SELECT ON workspace, draft_version, secret, audit_entry, data_key TO millrace_system;
GRANT SELECT, INSERT, UPDATE ON lease, job, job_metrics, command, checkpoint, savepoint, runner, audit_head TO millrace_system;
GRANT SELECT, UPDATE ON deployment TO millrace_system;
GRANT SELECT, INSERT ON event TO millrace_system;
GRANT INSERT ON audit_entry, data_key TO millrace_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO millrace_system;
GRANT DELETE ON checkpoint, command, runner TO millrace_system;
GRANT USAGE ON SEQUENCE outbox_id_seq TO millrace_system;
