-- Working everything out anew includes the tallies by month and year.
CREATE FUNCTION recompute_person_spans() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE person_tally IN SHARE MODE;
  DELETE FROM person_tally_change;
  DELETE FROM person_span_tally;
  INSERT INTO person_span_tally (person_id, span, organization_id, present, late, left_early, partial, absent, excused,
    unconfirmed, expected)
  SELECT person_id, to_char(month, 'YYYY-MM'), organization_id, sum(present), sum(late), sum(left_early), sum(partial),
    sum(absent), sum(excused), sum(unconfirmed), sum(expected)
  FROM person_tally GROUP BY person_id, month, organization_id
  UNION ALL
  SELECT person_id, to_char(date_trunc('year', month), 'YYYY'), organization_id, sum(present), sum(late),
    sum(left_early), sum(partial), sum(absent), sum(excused), sum(unconfirmed), sum(expected)
  FROM person_tally GROUP BY person_id, date_trunc('year', month), organization_id;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION recompute_person_spans() FROM PUBLIC;
--> statement-breakpoint
-- The few people of a fold are looked up by the key of their tallies, whatever is known of a table made just now.
CREATE OR REPLACE FUNCTION fold_person_tallies(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  people uuid[];
  months date[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('fold_person_tallies', 0)) THEN RETURN 0; END IF;
  WITH noted AS (
    DELETE FROM person_tally_change
      WHERE ctid = ANY (ARRAY(SELECT ctid FROM person_tally_change LIMIT most))
      RETURNING person_id, month
  ) SELECT array_agg(person_id), array_agg(month) INTO people, months FROM noted;
  IF people IS NULL THEN RETURN 0; END IF;
  INSERT INTO person_span_tally (person_id, span, organization_id, present, late, left_early, partial, absent, excused,
    unconfirmed, expected)
  SELECT span.person_id, span.span, person.organization_id, coalesce(sum(tally.present), 0),
    coalesce(sum(tally.late), 0), coalesce(sum(tally.left_early), 0), coalesce(sum(tally.partial), 0),
    coalesce(sum(tally.absent), 0), coalesce(sum(tally.excused), 0), coalesce(sum(tally.unconfirmed), 0),
    coalesce(sum(tally.expected), 0)
  FROM (
    SELECT person_id, to_char(month, 'YYYY-MM') AS span, month AS first, (month + interval '1 month')::date AS behind
      FROM unnest(people, months) AS changed (person_id, month)
    UNION
    SELECT person_id, to_char(month, 'YYYY'), date_trunc('year', month)::date,
      (date_trunc('year', month) + interval '1 year')::date FROM unnest(people, months) AS changed (person_id, month)
  ) AS span JOIN person ON person.id = span.person_id
  LEFT JOIN LATERAL (
    SELECT * FROM person_tally WHERE person_id = span.person_id AND month >= span.first AND month < span.behind OFFSET 0
  ) AS tally ON true
  GROUP BY span.person_id, span.span, person.organization_id
  ON CONFLICT (person_id, span) DO UPDATE SET present = excluded.present, late = excluded.late,
    left_early = excluded.left_early, partial = excluded.partial, absent = excluded.absent,
    excused = excluded.excused, unconfirmed = excluded.unconfirmed, expected = excluded.expected;
  RETURN cardinality(people);
END $$;
