GRANT SELECT ON person_span_tally TO mien_app;
--> statement-breakpoint
GRANT INSERT ON person_tally_change TO mien_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON recognition_tally TO mien_app;
--> statement-breakpoint

-- Tallies of people over all courses are folded later: kept at once, writers of different courses would wait for one
-- another. Here it is only noted whose changed.
CREATE FUNCTION person_tally_was_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO person_tally_change (organization_id, person_id, month)
    SELECT DISTINCT organization_id, person_id, month FROM written_rows;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER person_tally_inserted AFTER INSERT ON person_tally REFERENCING NEW TABLE AS written_rows
  FOR EACH STATEMENT EXECUTE FUNCTION person_tally_was_written();
--> statement-breakpoint
CREATE TRIGGER person_tally_updated AFTER UPDATE ON person_tally REFERENCING NEW TABLE AS written_rows
  FOR EACH STATEMENT EXECUTE FUNCTION person_tally_was_written();
--> statement-breakpoint
-- Of deleted people nothing is noted: what is folded goes with them.
CREATE FUNCTION person_tally_was_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO person_tally_change (organization_id, person_id, month)
    SELECT DISTINCT gone.organization_id, gone.person_id, gone.month
      FROM gone_rows AS gone JOIN person ON person.id = gone.person_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER person_tally_deleted AFTER DELETE ON person_tally REFERENCING OLD TABLE AS gone_rows
  FOR EACH STATEMENT EXECUTE FUNCTION person_tally_was_deleted();
--> statement-breakpoint

-- Work out anew the months and years of people whose tallies changed; one at a time, at most `most` notes of changes.
-- Answers how many it took.
CREATE FUNCTION fold_person_tallies(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  taken integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('fold_person_tallies', 0)) THEN RETURN 0; END IF;
  CREATE TEMPORARY TABLE IF NOT EXISTS changed_month (person_id uuid, month date) ON COMMIT DELETE ROWS;
  DELETE FROM changed_month;
  WITH noted AS (
    DELETE FROM person_tally_change
      WHERE ctid = ANY (ARRAY(SELECT ctid FROM person_tally_change LIMIT most))
      RETURNING person_id, month
  ) INSERT INTO changed_month SELECT person_id, month FROM noted;
  GET DIAGNOSTICS taken = ROW_COUNT;
  WITH span AS (
    SELECT DISTINCT person_id, to_char(month, 'YYYY-MM') AS span, month AS first,
      (month + interval '1 month')::date AS behind FROM changed_month
    UNION
    SELECT DISTINCT person_id, to_char(month, 'YYYY'), date_trunc('year', month)::date,
      (date_trunc('year', month) + interval '1 year')::date FROM changed_month
  )
  INSERT INTO person_span_tally AS known (person_id, span, organization_id, present, late, left_early, partial, absent,
    excused, unconfirmed, expected)
  SELECT span.person_id, span.span, person.organization_id, coalesce(sum(tally.present), 0),
    coalesce(sum(tally.late), 0), coalesce(sum(tally.left_early), 0), coalesce(sum(tally.partial), 0),
    coalesce(sum(tally.absent), 0), coalesce(sum(tally.excused), 0), coalesce(sum(tally.unconfirmed), 0),
    coalesce(sum(tally.expected), 0)
  FROM span JOIN person ON person.id = span.person_id
  LEFT JOIN person_tally AS tally
    ON tally.person_id = span.person_id AND tally.month >= span.first AND tally.month < span.behind
  GROUP BY span.person_id, span.span, person.organization_id
  ON CONFLICT (person_id, span) DO UPDATE SET present = excluded.present, late = excluded.late,
    left_early = excluded.left_early, partial = excluded.partial, absent = excluded.absent,
    excused = excluded.excused, unconfirmed = excluded.unconfirmed, expected = excluded.expected;
  RETURN taken;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION fold_person_tallies(integer) FROM PUBLIC;
--> statement-breakpoint

-- What recognition decides is counted as it is written.
CREATE FUNCTION recognition_was_logged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO recognition_tally AS tally (organization_id, hour, kind, decision, reason, bin, count)
    SELECT organization_id, date_trunc('hour', at), kind, decision, coalesce(reason, ''),
      coalesce(least(floor(probability * 20), 19), -1)::smallint, count(*)
    FROM new_rows GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (organization_id, hour, kind, decision, reason, bin) DO UPDATE SET count = tally.count + excluded.count;
  RETURN NULL;
END $$;
--> statement-breakpoint
INSERT INTO recognition_tally (organization_id, hour, kind, decision, reason, bin, count)
  SELECT organization_id, date_trunc('hour', at), kind, decision, coalesce(reason, ''),
    coalesce(least(floor(probability * 20), 19), -1)::smallint, count(*)
  FROM recognition_log GROUP BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
CREATE TRIGGER recognition_logged AFTER INSERT ON recognition_log REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION recognition_was_logged();
