-- BullMQ makes its schema itself, also anew when somebody has dropped it.
DO $$
BEGIN
  EXECUTE format('GRANT CREATE ON DATABASE %I TO millrace_queue', current_database());
END $$;
