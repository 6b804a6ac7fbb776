GRANT SELECT ON start_tally, start_tally_change TO mien_app;
--> statement-breakpoint
GRANT INSERT ON start_tally_change TO mien_app;
--> statement-breakpoint

-- Tallies of sessions that begin together are folded later: kept at once, writers of different courses would wait for
-- one another. Here it is only noted which changed; what was noted and not folded is read session by session.
CREATE FUNCTION session_tally_was_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO start_tally_change (organization_id, day, starts_at)
    SELECT DISTINCT organization_id, day, starts_at FROM new_rows;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION session_tally_was_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO start_tally_change (organization_id, day, starts_at)
    SELECT organization_id, day, starts_at FROM new_rows UNION SELECT organization_id, day, starts_at FROM old_rows;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Of an organization that is being deleted nothing is noted.
CREATE FUNCTION session_tally_was_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO start_tally_change (organization_id, day, starts_at)
    SELECT DISTINCT gone.organization_id, gone.day, gone.starts_at
      FROM old_rows AS gone JOIN organization ON organization.id = gone.organization_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER session_tally_inserted AFTER INSERT ON session_tally REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION session_tally_was_inserted();
--> statement-breakpoint
CREATE TRIGGER session_tally_updated AFTER UPDATE ON session_tally REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION session_tally_was_updated();
--> statement-breakpoint
CREATE TRIGGER session_tally_deleted AFTER DELETE ON session_tally REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION session_tally_was_deleted();
--> statement-breakpoint

-- Add up anew what was noted; one at a time, at most `most` notes of changes. A note that comes meanwhile stays for the
-- next time. Answers how many it took.
CREATE FUNCTION fold_start_tallies(most integer) RETURNS integer LANGUAGE plpgsql AS $$
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
    organization_id, day, starts_at, sessions, present, late, left_early, partial, absent, excused,
    unconfirmed, expected, late_minutes, late_to_5, late_to_10, late_to_15, late_to_30, late_to_60,
    late_over_60, late_unknown, by_kiosk_face, by_kiosk_pin, by_kiosk_qr, by_camera, by_live, by_group_photo,
    by_phone, by_api, by_import, by_mark)
  SELECT
    organization_id, day, starts_at, count(*), sum(present), sum(late), sum(left_early), sum(partial),
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
  ) AS held GROUP BY organization_id, day, starts_at;
  RETURN cardinality(organizations);
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION fold_start_tallies(integer) FROM PUBLIC;
--> statement-breakpoint

-- All of them anew, also for when rows were loaded with triggers off.
CREATE FUNCTION recompute_start_tallies() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE session_tally IN SHARE MODE;
  DELETE FROM start_tally_change;
  DELETE FROM start_tally;
  INSERT INTO start_tally (
    organization_id, day, starts_at, sessions, present, late, left_early, partial, absent, excused,
    unconfirmed, expected, late_minutes, late_to_5, late_to_10, late_to_15, late_to_30, late_to_60,
    late_over_60, late_unknown, by_kiosk_face, by_kiosk_pin, by_kiosk_qr, by_camera, by_live, by_group_photo,
    by_phone, by_api, by_import, by_mark)
  SELECT
    organization_id, day, starts_at, count(*), sum(present), sum(late), sum(left_early), sum(partial),
    sum(absent), sum(excused), sum(unconfirmed), sum(expected), sum(late_minutes), sum(late_to_5),
    sum(late_to_10), sum(late_to_15), sum(late_to_30), sum(late_to_60), sum(late_over_60), sum(late_unknown),
    sum(by_kiosk_face), sum(by_kiosk_pin), sum(by_kiosk_qr), sum(by_camera), sum(by_live), sum(by_group_photo),
    sum(by_phone), sum(by_api), sum(by_import), sum(by_mark)
  FROM session_tally GROUP BY organization_id, day, starts_at;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION recompute_start_tallies() FROM PUBLIC;
--> statement-breakpoint
SELECT recompute_start_tallies();
