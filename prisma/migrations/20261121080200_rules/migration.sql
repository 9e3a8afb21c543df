-- Values, append-only tables and the announcement of changes.

ALTER TABLE member ADD CHECK (role IN ('owner', 'editor', 'operator', 'viewer'));
ALTER TABLE invitation ADD CHECK (role IN ('owner', 'editor', 'operator', 'viewer'));
ALTER TABLE api_token ADD CHECK (scope IN ('read', 'write'));
ALTER TABLE deployment ADD CHECK (desired_state IN ('RUNNING', 'STOPPED'));
ALTER TABLE job ADD CHECK (observed_state IN ('STARTING', 'RUNNING', 'RESTARTING', 'STOPPING', 'STOPPED', 'FINISHED', 'FAILED'));
ALTER TABLE command ADD CHECK (status IN ('PENDING', 'RUNNING', 'SUCCEEDED', 'FAILED'));
ALTER TABLE event ADD CHECK (severity IN ('info', 'warning', 'error'));
ALTER TABLE lease ADD CHECK (epoch >= 0);

CREATE FUNCTION millrace_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION millrace_refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION millrace_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON draft_version FOR EACH ROW EXECUTE FUNCTION millrace_refuse_change();

-- An epoch never falls, whoever writes.
CREATE FUNCTION millrace_epoch_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.epoch < OLD.epoch THEN
    RAISE EXCEPTION 'epoch of % would fall', OLD.deployment_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER epoch_grows BEFORE UPDATE ON lease FOR EACH ROW EXECUTE FUNCTION millrace_epoch_grows();

-- Announces a change on the channel `millrace_changes`: {workspaceId, kind, id, deploymentId?}. Listeners read the
-- row themselves; nothing of its content is in the announcement. Arguments: kind, id column, deployment column.
CREATE FUNCTION millrace_announce() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := coalesce(NEW, OLD);
  id text;
  deployment text;
BEGIN
  EXECUTE format('SELECT ($1).%I::text', TG_ARGV[1]) USING changed INTO id;
  IF TG_NARGS > 2 THEN
    EXECUTE format('SELECT ($1).%I::text', TG_ARGV[2]) USING changed INTO deployment;
  END IF;
  PERFORM pg_notify('millrace_changes', json_strip_nulls(json_build_object(
    'workspaceId', changed.workspace_id, 'kind', TG_ARGV[0], 'id', id, 'deploymentId', deployment))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON member
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('member', 'user_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON invitation
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('invitation', 'id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON folder
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('folder', 'id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON draft
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('draft', 'id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON draft_version
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('draft', 'draft_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON draft_lock
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('draftLock', 'draft_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON deployment
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('deployment', 'id', 'id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON job
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('job', 'id', 'deployment_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON job_metrics
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('jobMetrics', 'job_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON command
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('command', 'id', 'deployment_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON checkpoint
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('checkpoint', 'id', 'deployment_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON savepoint
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('savepoint', 'id', 'deployment_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('event', 'id', 'deployment_id');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON secret
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('secret', 'id');
CREATE TRIGGER announce_insert AFTER INSERT OR DELETE ON api_token
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('apiToken', 'id');
-- Not each use of a token, only its end.
CREATE TRIGGER announce_revoke AFTER UPDATE OF revoked_at ON api_token
  FOR EACH ROW EXECUTE FUNCTION millrace_announce('apiToken', 'id');

-- Sessions belong to no workspace; who holds a stream open under one must learn that it ended.
CREATE FUNCTION millrace_announce_session_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('millrace_changes', json_build_object('workspaceId', '', 'kind', 'session', 'id', OLD.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION millrace_announce_session_end();

-- New doorbells wake the relay.
CREATE FUNCTION millrace_announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY millrace_outbox;
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT ON outbox EXECUTE FUNCTION millrace_announce_outbox();
