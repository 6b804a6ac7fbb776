-- What is planned, or planned differently, is due at once; what comes settled is not.
CREATE FUNCTION class_session_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.settled_at IS NOT NULL THEN NEW.due_at := NULL; END IF;
  ELSE
    NEW.due_at := 'epoch';
    NEW.settled_at := NULL;
    NEW.settled_rules := NULL;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER class_session_due_when_planned BEFORE INSERT ON class_session
  FOR EACH ROW EXECUTE FUNCTION class_session_is_due();
--> statement-breakpoint
CREATE TRIGGER class_session_due_when_changed BEFORE UPDATE OF starts_at, ends_at, room, canceled_by ON class_session
  FOR EACH ROW
  WHEN ((OLD.starts_at, OLD.ends_at, OLD.room, OLD.canceled_by) IS DISTINCT FROM (NEW.starts_at, NEW.ends_at, NEW.room, NEW.canceled_by))
  EXECUTE FUNCTION class_session_is_due();
