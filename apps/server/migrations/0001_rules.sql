-- What the application role may do, and what no role may do.

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO mien_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO mien_app;
--> statement-breakpoint
-- Accounts and the installation belong to no organization.
REVOKE ALL ON account, credential, known_device, passkey, refresh_token, session, sign_in_failure, spent_code,
  two_factor, verification, installation FROM mien_app;
--> statement-breakpoint
GRANT SELECT ON account TO mien_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM mien_app;
--> statement-breakpoint
REVOKE DELETE ON audit_head FROM mien_app;
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
CREATE TRIGGER template_changed AFTER INSERT OR DELETE ON template
  FOR EACH ROW EXECUTE FUNCTION announce_template_change();
--> statement-breakpoint
-- A template that is only sealed anew is the same template: galleries need not read it again.
CREATE TRIGGER template_replaced AFTER UPDATE OF sealed_embedding, embedder_id ON template
  FOR EACH ROW WHEN (current_setting('mien.sealing_anew', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION announce_template_change();
--> statement-breakpoint

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
