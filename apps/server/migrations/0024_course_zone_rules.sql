-- Sessions of courses that go by the clocks of their organization are planned anew when it moves to other ones.
CREATE FUNCTION organization_zone_was_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE course SET planned_to = NULL WHERE organization_id = NEW.id AND time_zone IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER organization_zone_changed AFTER UPDATE OF time_zone ON organization FOR EACH ROW
  WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone)
  EXECUTE FUNCTION organization_zone_was_changed();
