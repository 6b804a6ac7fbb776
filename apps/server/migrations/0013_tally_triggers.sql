-- Tallies of attendance are kept by the database itself, so that no writer can forget them.
--
-- Whoever writes attendance takes these locks first: an upsert counts what it inserted and what it updated one after
-- the other, so the order of the tallies' own locks does not keep writers from waiting for one another in a circle.
-- All tallies belong to a course. Facts read after the locks are those of every writer before.
CREATE FUNCTION lock_attendance_of_courses(courses uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('attendance:' || course, 0))
    FROM (SELECT DISTINCT unnest(courses)::text AS course ORDER BY course) AS ordered;
END $$;
--> statement-breakpoint

-- Rows of attendance that came count up, those that went count down.
CREATE FUNCTION keep_attendance_tallies(added attendance[], removed attendance[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH changed AS (
    SELECT 1 AS sign, status IN ('present', 'late', 'left-early', 'partial') AS came, written.*
    FROM unnest(added) AS written
    UNION ALL
    SELECT -1, status IN ('present', 'late', 'left-early', 'partial'), gone.*
    FROM unnest(removed) AS gone
  ), tallied AS (
    SELECT session_id,
      coalesce(sum(sign) FILTER (WHERE status = 'present'), 0) AS present,
      coalesce(sum(sign) FILTER (WHERE status = 'late'), 0) AS late,
      coalesce(sum(sign) FILTER (WHERE status = 'left-early'), 0) AS left_early,
      coalesce(sum(sign) FILTER (WHERE status = 'partial'), 0) AS partial,
      coalesce(sum(sign) FILTER (WHERE status = 'absent'), 0) AS absent,
      coalesce(sum(sign) FILTER (WHERE status = 'excused'), 0) AS excused,
      coalesce(sum(sign) FILTER (WHERE status = 'unconfirmed'), 0) AS unconfirmed,
      coalesce(sum(sign) FILTER (WHERE status = 'expected'), 0) AS expected,
      sum(sign * late_minutes) AS late_minutes,
      coalesce(sum(sign) FILTER (WHERE came AND late_minutes BETWEEN 1 AND 5), 0) AS late_to_5,
      coalesce(sum(sign) FILTER (WHERE came AND late_minutes BETWEEN 6 AND 10), 0) AS late_to_10,
      coalesce(sum(sign) FILTER (WHERE came AND late_minutes BETWEEN 11 AND 15), 0) AS late_to_15,
      coalesce(sum(sign) FILTER (WHERE came AND late_minutes BETWEEN 16 AND 30), 0) AS late_to_30,
      coalesce(sum(sign) FILTER (WHERE came AND late_minutes BETWEEN 31 AND 60), 0) AS late_to_60,
      coalesce(sum(sign) FILTER (WHERE came AND late_minutes > 60), 0) AS late_over_60,
      coalesce(sum(sign) FILTER (WHERE status = 'late' AND late_minutes = 0), 0) AS late_unknown,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'kiosk-face'), 0) AS by_kiosk_face,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'kiosk-pin'), 0) AS by_kiosk_pin,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'kiosk-qr'), 0) AS by_kiosk_qr,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'camera'), 0) AS by_camera,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'live'), 0) AS by_live,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'group-photo'), 0) AS by_group_photo,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'phone'), 0) AS by_phone,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'api'), 0) AS by_api,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'import'), 0) AS by_import,
      coalesce(sum(sign) FILTER (WHERE came AND way = 'mark'), 0) AS by_mark
    FROM changed GROUP BY session_id
  )
  -- a session that is being deleted is not there any more, and gets no tally again
  INSERT INTO session_tally AS tally (session_id, organization_id, course_id, day, starts_at,
    present, late, left_early, partial, absent, excused, unconfirmed, expected, late_minutes, late_to_5,
    late_to_10, late_to_15, late_to_30, late_to_60, late_over_60, late_unknown, by_kiosk_face, by_kiosk_pin,
    by_kiosk_qr, by_camera, by_live, by_group_photo, by_phone, by_api, by_import, by_mark)
  SELECT held.id, held.organization_id, held.course_id, held.day, held.starts_at,
    tallied.present, tallied.late, tallied.left_early, tallied.partial, tallied.absent, tallied.excused,
    tallied.unconfirmed, tallied.expected, tallied.late_minutes, tallied.late_to_5, tallied.late_to_10,
    tallied.late_to_15, tallied.late_to_30, tallied.late_to_60, tallied.late_over_60, tallied.late_unknown,
    tallied.by_kiosk_face, tallied.by_kiosk_pin, tallied.by_kiosk_qr, tallied.by_camera, tallied.by_live,
    tallied.by_group_photo, tallied.by_phone, tallied.by_api, tallied.by_import, tallied.by_mark
  FROM tallied JOIN class_session AS held ON held.id = tallied.session_id
  WHERE num_nonnulls(nullif(tallied.present, 0), nullif(tallied.late, 0), nullif(tallied.left_early, 0),
    nullif(tallied.partial, 0), nullif(tallied.absent, 0), nullif(tallied.excused, 0),
    nullif(tallied.unconfirmed, 0), nullif(tallied.expected, 0), nullif(tallied.late_minutes, 0),
    nullif(tallied.late_to_5, 0), nullif(tallied.late_to_10, 0), nullif(tallied.late_to_15, 0),
    nullif(tallied.late_to_30, 0), nullif(tallied.late_to_60, 0), nullif(tallied.late_over_60, 0),
    nullif(tallied.late_unknown, 0), nullif(tallied.by_kiosk_face, 0), nullif(tallied.by_kiosk_pin, 0),
    nullif(tallied.by_kiosk_qr, 0), nullif(tallied.by_camera, 0), nullif(tallied.by_live, 0),
    nullif(tallied.by_group_photo, 0), nullif(tallied.by_phone, 0), nullif(tallied.by_api, 0),
    nullif(tallied.by_import, 0), nullif(tallied.by_mark, 0)) > 0
  ORDER BY held.id
  ON CONFLICT (session_id) DO UPDATE SET
    present = tally.present + excluded.present,
    late = tally.late + excluded.late,
    left_early = tally.left_early + excluded.left_early,
    partial = tally.partial + excluded.partial,
    absent = tally.absent + excluded.absent,
    excused = tally.excused + excluded.excused,
    unconfirmed = tally.unconfirmed + excluded.unconfirmed,
    expected = tally.expected + excluded.expected,
    late_minutes = tally.late_minutes + excluded.late_minutes,
    late_to_5 = tally.late_to_5 + excluded.late_to_5,
    late_to_10 = tally.late_to_10 + excluded.late_to_10,
    late_to_15 = tally.late_to_15 + excluded.late_to_15,
    late_to_30 = tally.late_to_30 + excluded.late_to_30,
    late_to_60 = tally.late_to_60 + excluded.late_to_60,
    late_over_60 = tally.late_over_60 + excluded.late_over_60,
    late_unknown = tally.late_unknown + excluded.late_unknown,
    by_kiosk_face = tally.by_kiosk_face + excluded.by_kiosk_face,
    by_kiosk_pin = tally.by_kiosk_pin + excluded.by_kiosk_pin,
    by_kiosk_qr = tally.by_kiosk_qr + excluded.by_kiosk_qr,
    by_camera = tally.by_camera + excluded.by_camera,
    by_live = tally.by_live + excluded.by_live,
    by_group_photo = tally.by_group_photo + excluded.by_group_photo,
    by_phone = tally.by_phone + excluded.by_phone,
    by_api = tally.by_api + excluded.by_api,
    by_import = tally.by_import + excluded.by_import,
    by_mark = tally.by_mark + excluded.by_mark;

  WITH changed AS (
    SELECT 1 AS sign, date_trunc('month', written.day)::date AS month, written.* FROM unnest(added) AS written
    UNION ALL
    SELECT -1, date_trunc('month', gone.day)::date, gone.* FROM unnest(removed) AS gone
  ), tallied AS (
    SELECT person_id, course_id, month,
      coalesce(sum(sign) FILTER (WHERE status = 'present'), 0) AS present,
      coalesce(sum(sign) FILTER (WHERE status = 'late'), 0) AS late,
      coalesce(sum(sign) FILTER (WHERE status = 'left-early'), 0) AS left_early,
      coalesce(sum(sign) FILTER (WHERE status = 'partial'), 0) AS partial,
      coalesce(sum(sign) FILTER (WHERE status = 'absent'), 0) AS absent,
      coalesce(sum(sign) FILTER (WHERE status = 'excused'), 0) AS excused,
      coalesce(sum(sign) FILTER (WHERE status = 'unconfirmed'), 0) AS unconfirmed,
      coalesce(sum(sign) FILTER (WHERE status = 'expected'), 0) AS expected,
      sum(sign * coalesce(late_minutes, 0)) AS late_minutes,
      sum(sign * coalesce(present_minutes, 0)) AS present_minutes,
      sum(sign * coalesce(required_minutes, 0)) AS required_minutes,
      sum(sign * coalesce(worked_minutes, 0)) AS worked_minutes,
      sum(sign * coalesce(overtime_minutes, 0)) AS overtime_minutes
    FROM changed GROUP BY person_id, course_id, month
  )
  INSERT INTO person_tally AS tally (person_id, course_id, month, organization_id,
    present, late, left_early, partial, absent, excused, unconfirmed, expected, late_minutes, present_minutes,
    required_minutes, worked_minutes, overtime_minutes)
  SELECT tallied.person_id, tallied.course_id, tallied.month, person.organization_id,
    tallied.present, tallied.late, tallied.left_early, tallied.partial, tallied.absent, tallied.excused,
    tallied.unconfirmed, tallied.expected, tallied.late_minutes, tallied.present_minutes,
    tallied.required_minutes, tallied.worked_minutes, tallied.overtime_minutes
  FROM tallied JOIN person ON person.id = tallied.person_id
  WHERE num_nonnulls(nullif(tallied.present, 0), nullif(tallied.late, 0), nullif(tallied.left_early, 0),
    nullif(tallied.partial, 0), nullif(tallied.absent, 0), nullif(tallied.excused, 0),
    nullif(tallied.unconfirmed, 0), nullif(tallied.expected, 0), nullif(tallied.late_minutes, 0),
    nullif(tallied.present_minutes, 0), nullif(tallied.required_minutes, 0), nullif(tallied.worked_minutes, 0),
    nullif(tallied.overtime_minutes, 0)) > 0
  ORDER BY tallied.person_id, tallied.course_id, tallied.month
  ON CONFLICT (person_id, course_id, month) DO UPDATE SET
    present = tally.present + excluded.present,
    late = tally.late + excluded.late,
    left_early = tally.left_early + excluded.left_early,
    partial = tally.partial + excluded.partial,
    absent = tally.absent + excluded.absent,
    excused = tally.excused + excluded.excused,
    unconfirmed = tally.unconfirmed + excluded.unconfirmed,
    expected = tally.expected + excluded.expected,
    late_minutes = tally.late_minutes + excluded.late_minutes,
    present_minutes = tally.present_minutes + excluded.present_minutes,
    required_minutes = tally.required_minutes + excluded.required_minutes,
    worked_minutes = tally.worked_minutes + excluded.worked_minutes,
    overtime_minutes = tally.overtime_minutes + excluded.overtime_minutes;

  IF removed IS NOT NULL THEN
    DELETE FROM session_tally AS tally
      WHERE session_id IN (SELECT gone.session_id FROM unnest(removed) AS gone)
        AND present + late + left_early + partial + absent + excused + unconfirmed + expected = 0;
    DELETE FROM person_tally AS tally
      WHERE (person_id, course_id, month) IN
          (SELECT gone.person_id, gone.course_id, date_trunc('month', gone.day)::date FROM unnest(removed) AS gone)
        AND present + late + left_early + partial + absent + excused + unconfirmed + expected = 0;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION attendance_was_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_attendance_tallies((SELECT array_agg(ROW(written.*)::attendance) FROM new_rows AS written), NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION attendance_was_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_attendance_tallies(
    (SELECT array_agg(ROW(written.*)::attendance) FROM new_rows AS written),
    (SELECT array_agg(ROW(gone.*)::attendance) FROM old_rows AS gone));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION attendance_was_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_attendance_tallies(NULL, (SELECT array_agg(ROW(gone.*)::attendance) FROM old_rows AS gone));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER attendance_inserted AFTER INSERT ON attendance REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION attendance_was_inserted();
--> statement-breakpoint
CREATE TRIGGER attendance_updated AFTER UPDATE ON attendance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION attendance_was_updated();
--> statement-breakpoint
CREATE TRIGGER attendance_deleted AFTER DELETE ON attendance REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION attendance_was_deleted();
--> statement-breakpoint

-- What attendance and its tallies copy from a session moves with it.
CREATE FUNCTION class_session_was_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE session_tally SET day = NEW.day, starts_at = NEW.starts_at, course_id = NEW.course_id
    WHERE session_id = NEW.id;
  UPDATE attendance SET day = NEW.day, starts_at = NEW.starts_at, course_id = NEW.course_id
    WHERE session_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER class_session_moved AFTER UPDATE OF day, starts_at, course_id ON class_session FOR EACH ROW
  WHEN ((OLD.day, OLD.starts_at, OLD.course_id) IS DISTINCT FROM (NEW.day, NEW.starts_at, NEW.course_id))
  EXECUTE FUNCTION class_session_was_moved();
--> statement-breakpoint

-- All tallies anew from attendance, for when rows were loaded with triggers off. Nobody writes attendance meanwhile.
CREATE FUNCTION recompute_attendance_tallies() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE attendance IN SHARE MODE;
  LOCK TABLE session_tally, person_tally IN EXCLUSIVE MODE;
  DELETE FROM session_tally;
  DELETE FROM person_tally;
  INSERT INTO session_tally (session_id, organization_id, course_id, day, starts_at,
    present, late, left_early, partial, absent, excused, unconfirmed, expected, late_minutes, late_to_5,
    late_to_10, late_to_15, late_to_30, late_to_60, late_over_60, late_unknown, by_kiosk_face, by_kiosk_pin,
    by_kiosk_qr, by_camera, by_live, by_group_photo, by_phone, by_api, by_import, by_mark)
  SELECT held.id, held.organization_id, held.course_id, held.day, held.starts_at,
    tallied.present, tallied.late, tallied.left_early, tallied.partial, tallied.absent, tallied.excused,
    tallied.unconfirmed, tallied.expected, tallied.late_minutes, tallied.late_to_5, tallied.late_to_10,
    tallied.late_to_15, tallied.late_to_30, tallied.late_to_60, tallied.late_over_60, tallied.late_unknown,
    tallied.by_kiosk_face, tallied.by_kiosk_pin, tallied.by_kiosk_qr, tallied.by_camera, tallied.by_live,
    tallied.by_group_photo, tallied.by_phone, tallied.by_api, tallied.by_import, tallied.by_mark
  FROM (
    SELECT session_id,
      count(*) FILTER (WHERE status = 'present') AS present,
      count(*) FILTER (WHERE status = 'late') AS late,
      count(*) FILTER (WHERE status = 'left-early') AS left_early,
      count(*) FILTER (WHERE status = 'partial') AS partial,
      count(*) FILTER (WHERE status = 'absent') AS absent,
      count(*) FILTER (WHERE status = 'excused') AS excused,
      count(*) FILTER (WHERE status = 'unconfirmed') AS unconfirmed,
      count(*) FILTER (WHERE status = 'expected') AS expected,
      sum(late_minutes) AS late_minutes,
      count(*) FILTER (WHERE came AND late_minutes BETWEEN 1 AND 5) AS late_to_5,
      count(*) FILTER (WHERE came AND late_minutes BETWEEN 6 AND 10) AS late_to_10,
      count(*) FILTER (WHERE came AND late_minutes BETWEEN 11 AND 15) AS late_to_15,
      count(*) FILTER (WHERE came AND late_minutes BETWEEN 16 AND 30) AS late_to_30,
      count(*) FILTER (WHERE came AND late_minutes BETWEEN 31 AND 60) AS late_to_60,
      count(*) FILTER (WHERE came AND late_minutes > 60) AS late_over_60,
      count(*) FILTER (WHERE status = 'late' AND late_minutes = 0) AS late_unknown,
      count(*) FILTER (WHERE came AND way = 'kiosk-face') AS by_kiosk_face,
      count(*) FILTER (WHERE came AND way = 'kiosk-pin') AS by_kiosk_pin,
      count(*) FILTER (WHERE came AND way = 'kiosk-qr') AS by_kiosk_qr,
      count(*) FILTER (WHERE came AND way = 'camera') AS by_camera,
      count(*) FILTER (WHERE came AND way = 'live') AS by_live,
      count(*) FILTER (WHERE came AND way = 'group-photo') AS by_group_photo,
      count(*) FILTER (WHERE came AND way = 'phone') AS by_phone,
      count(*) FILTER (WHERE came AND way = 'api') AS by_api,
      count(*) FILTER (WHERE came AND way = 'import') AS by_import,
      count(*) FILTER (WHERE came AND way = 'mark') AS by_mark
    FROM (SELECT *, status IN ('present', 'late', 'left-early', 'partial') AS came FROM attendance) AS counted
    GROUP BY session_id
  ) AS tallied JOIN class_session AS held ON held.id = tallied.session_id;
  INSERT INTO person_tally (person_id, course_id, month, organization_id,
    present, late, left_early, partial, absent, excused, unconfirmed, expected, late_minutes, present_minutes,
    required_minutes, worked_minutes, overtime_minutes)
  SELECT person_id, course_id, date_trunc('month', day)::date, organization_id,
    count(*) FILTER (WHERE status = 'present'),
    count(*) FILTER (WHERE status = 'late'),
    count(*) FILTER (WHERE status = 'left-early'),
    count(*) FILTER (WHERE status = 'partial'),
    count(*) FILTER (WHERE status = 'absent'),
    count(*) FILTER (WHERE status = 'excused'),
    count(*) FILTER (WHERE status = 'unconfirmed'),
    count(*) FILTER (WHERE status = 'expected'),
    sum(coalesce(late_minutes, 0)),
    sum(coalesce(present_minutes, 0)),
    sum(coalesce(required_minutes, 0)),
    sum(coalesce(worked_minutes, 0)),
    sum(coalesce(overtime_minutes, 0))
  FROM attendance GROUP BY person_id, course_id, date_trunc('month', day)::date, organization_id;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION recompute_attendance_tallies() FROM PUBLIC;
