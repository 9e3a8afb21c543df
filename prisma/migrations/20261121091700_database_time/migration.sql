-- Times that the sweeper compares are the database's: a service whose clock is wrong must not delay anything.
CREATE FUNCTION millrace_deployment_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER database_time BEFORE INSERT OR UPDATE ON deployment
  FOR EACH ROW EXECUTE FUNCTION millrace_deployment_time();

CREATE FUNCTION millrace_command_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.created_at := clock_timestamp();
  ELSIF NEW.status = 'RUNNING' THEN
    NEW.taken_at := clock_timestamp();
  ELSIF NEW.status IN ('SUCCEEDED', 'FAILED') THEN
    NEW.completed_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER database_time BEFORE INSERT OR UPDATE ON command
  FOR EACH ROW EXECUTE FUNCTION millrace_command_time();
