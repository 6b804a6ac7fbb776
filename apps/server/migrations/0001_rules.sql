-- What the application role may do, and what no role may do.

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO mien_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO mien_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM mien_app;
--> statement-breakpoint
REVOKE ALL ON account, refresh_token, sign_in_failure, installation FROM mien_app;
--> statement-breakpoint
GRANT SELECT ON account TO mien_app;
--> statement-breakpoint

-- The audit log only grows, whoever asks.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint

-- No template without a consent in force of the same person.
CREATE FUNCTION require_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM consent
    WHERE id = NEW.consent_id AND person_id = NEW.person_id AND organization_id = NEW.organization_id
      AND purpose = 'recognition' AND withdrawn_at IS NULL
    FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no consent in force' USING ERRCODE = 'check_violation', CONSTRAINT = 'template_consent_in_force';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER template_consent_in_force BEFORE INSERT OR UPDATE OF consent_id, person_id ON template
  FOR EACH ROW EXECUTE FUNCTION require_consent();
--> statement-breakpoint

-- Withdrawing the consent a template rests on deletes the template in the same moment.
CREATE FUNCTION delete_templates_of_withdrawn_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL AND NEW.purpose = 'recognition' THEN
    DELETE FROM template WHERE consent_id = NEW.id;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER consent_withdrawn AFTER UPDATE OF withdrawn_at ON consent
  FOR EACH ROW EXECUTE FUNCTION delete_templates_of_withdrawn_consent();
--> statement-breakpoint

-- The change feed that galleries follow. A lock per organization makes sequence order commit order.
CREATE FUNCTION announce_template_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed template := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('template_change:' || changed.organization_id::text, 0));
  INSERT INTO template_change (organization_id, person_id, template_id, kind)
    VALUES (changed.organization_id, changed.person_id, changed.id, lower(TG_OP));
  PERFORM pg_notify('template_change', changed.organization_id::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER template_changed AFTER INSERT OR DELETE OR UPDATE OF sealed_embedding, embedder_id ON template
  FOR EACH ROW EXECUTE FUNCTION announce_template_change();
