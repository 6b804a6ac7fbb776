CREATE OR REPLACE FUNCTION fold_start_tallies(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  organizations uuid[];
  days date[];
  starts timestamptz[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('fold_start_tallies', 0)) THEN RETURN 0; END IF;
  WITH noted AS (
    DELETE FROM start_tally_change
      WHERE ctid = ANY (ARRAY(SELECT ctid FROM start_tally_change LIMIT most))
      RETURNING organization_id, day, starts_at
  ) SELECT array_agg(organization_id), array_agg(day), array_agg(starts_at) INTO organizations, days, starts FROM noted;
  IF organizations IS NULL THEN RETURN 0; END IF;
  DELETE FROM start_tally AS known USING unnest(organizations, days, starts) AS changed (organization_id, day, starts_at)
    WHERE known.organization_id = changed.organization_id AND known.day = changed.day
      AND known.starts_at = changed.starts_at;
  INSERT INTO start_tally (
    organization_id, day, starts_at, kind, term_id, sessions, present, late, left_early, partial, absent, excused,
    unconfirmed, expected, late_minutes, late_to_5, late_to_10, late_to_15, late_to_30, late_to_60,
    late_over_60, late_unknown, by_kiosk_face, by_kiosk_pin, by_kiosk_qr, by_camera, by_live, by_group_photo,
    by_phone, by_api, by_import, by_mark)
  SELECT
    held.organization_id, day, starts_at, course.kind, course.term_id, count(*), sum(present), sum(late), sum(left_early), sum(partial),
    sum(absent), sum(excused), sum(unconfirmed), sum(expected), sum(late_minutes), sum(late_to_5),
    sum(late_to_10), sum(late_to_15), sum(late_to_30), sum(late_to_60), sum(late_over_60), sum(late_unknown),
    sum(by_kiosk_face), sum(by_kiosk_pin), sum(by_kiosk_qr), sum(by_camera), sum(by_live), sum(by_group_photo),
    sum(by_phone), sum(by_api), sum(by_import), sum(by_mark)
  FROM (
    SELECT tally.* FROM (
      SELECT DISTINCT * FROM unnest(organizations, days, starts) AS noted (organization_id, day, starts_at)
    ) AS changed, LATERAL (
      SELECT * FROM session_tally WHERE organization_id = changed.organization_id AND starts_at = changed.starts_at
        AND day = changed.day OFFSET 0
    ) AS tally
  ) AS held JOIN course ON course.id = held.course_id
  GROUP BY held.organization_id, day, starts_at, course.kind, course.term_id;
  RETURN cardinality(organizations);
END $$;
--> statement-breakpoint

CREATE OR REPLACE FUNCTION recompute_start_tallies() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE session_tally IN SHARE MODE;
  DELETE FROM start_tally_change;
  DELETE FROM start_tally;
  INSERT INTO start_tally (
    organization_id, day, starts_at, kind, term_id, sessions, present, late, left_early, partial, absent, excused,
    unconfirmed, expected, late_minutes, late_to_5, late_to_10, late_to_15, late_to_30, late_to_60,
    late_over_60, late_unknown, by_kiosk_face, by_kiosk_pin, by_kiosk_qr, by_camera, by_live, by_group_photo,
    by_phone, by_api, by_import, by_mark)
  SELECT
    held.organization_id, day, starts_at, course.kind, course.term_id, count(*), sum(present), sum(late), sum(left_early), sum(partial),
    sum(absent), sum(excused), sum(unconfirmed), sum(expected), sum(late_minutes), sum(late_to_5),
    sum(late_to_10), sum(late_to_15), sum(late_to_30), sum(late_to_60), sum(late_over_60), sum(late_unknown),
    sum(by_kiosk_face), sum(by_kiosk_pin), sum(by_kiosk_qr), sum(by_camera), sum(by_live), sum(by_group_photo),
    sum(by_phone), sum(by_api), sum(by_import), sum(by_mark)
  FROM session_tally AS held JOIN course ON course.id = held.course_id
  GROUP BY held.organization_id, day, starts_at, course.kind, course.term_id;
END $$;
--> statement-breakpoint

-- A course that changes its kind or its term takes its sessions with it.
CREATE FUNCTION course_was_filed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO start_tally_change (organization_id, day, starts_at)
    SELECT DISTINCT organization_id, day, starts_at FROM session_tally WHERE course_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER course_filed AFTER UPDATE OF kind, term_id ON course FOR EACH ROW
  WHEN ((OLD.kind, OLD.term_id) IS DISTINCT FROM (NEW.kind, NEW.term_id)) EXECUTE FUNCTION course_was_filed();
--> statement-breakpoint
SELECT recompute_start_tallies();
