-- Galleries hold active people and what was corrected, so the feed announces those changes, too.

CREATE FUNCTION announce_person_faces(of_organization uuid, of_person uuid, change_kind text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('template_change:' || of_organization::text, 0));
  INSERT INTO template_change (organization_id, person_id, kind) VALUES (of_organization, of_person, change_kind);
  PERFORM pg_notify('template_change', of_organization::text);
END $$;
--> statement-breakpoint
CREATE FUNCTION announce_person_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_person_faces(NEW.organization_id, NEW.id, 'status');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER person_status_changed AFTER UPDATE OF status ON person
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION announce_person_status();
--> statement-breakpoint
CREATE FUNCTION announce_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed cannot_link := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM announce_person_faces(changed.organization_id, changed.person_id, 'correction');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER cannot_link_changed AFTER INSERT OR DELETE OR UPDATE OF reverted_at ON cannot_link
  FOR EACH ROW EXECUTE FUNCTION announce_correction();
