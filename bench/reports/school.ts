import { newId } from '../../apps/server/src/platform/clock.js';
import type { Database } from '../../apps/server/src/platform/database/database.js';
import { anOrganization, aPrincipal } from '../../apps/server/src/testing/factories.js';

const COURSES = 50;

/** A school in which everybody has five sessions a day on twenty days of March 2026. */
export async function openSchool(database: Database, people: number) {
  const organizationId = await anOrganization(database, 'Large school');
  const principal = await aPrincipal(database, organizationId);
  const { pool } = database;
  await pool.query(
    `insert into person (id, organization_id, name, external_id, search_text, sort_key)
     select gen_random_uuid(), $1, (array['Ada Lovelace','محمد عبد الله','王小明','Jürgen Großmann','राहुल शर्मा'])[1 + n % 5] || ' ' || n,
            'S-' || n, '', lpad(n::text, 6, '0') from generate_series(1, $2::int) as n`,
    [organizationId, people],
  );
  await pool.query(
    `insert into course (id, organization_id, kind, name)
     select gen_random_uuid(), $1, 'class', 'Course ' || lpad(n::text, 2, '0') from generate_series(1, ${COURSES}) as n`,
    [organizationId],
  );
  await pool.query(
    `insert into class_session (id, organization_id, course_id, key, day, starts_at, ends_at)
     select gen_random_uuid(), $1, course.id, 'extra:' || gen_random_uuid(), day::date,
            day + make_interval(hours => 7 + slot), day + make_interval(hours => 7 + slot, mins => 45)
       from course, generate_series('2026-03-02'::timestamptz, '2026-03-27', '1 day') as day, generate_series(1, 5) as slot
      where course.organization_id = $1 and extract(isodow from day) < 6`,
    [organizationId],
  );
  await pool.query(
    `insert into attendance (session_id, person_id, organization_id, course_id, day, starts_at, status, arrived_at, way, required_minutes, derived_at)
     select s.id, p.id, $1, s.course_id, s.day, s.starts_at,
            (array['present','present','present','present','late','absent','excused'])[1 + (p.n * 7 + extract(day from s.day)::int) % 7],
            s.starts_at, 'kiosk-face', 45, now()
       from (select id, course_id, day, starts_at, dense_rank() over (order by course_id) as course_n from class_session where organization_id = $1) as s
       join (select id, row_number() over (order by id) as n from person where organization_id = $1) as p on p.n % ${COURSES} = s.course_n - 1`,
    [organizationId],
  );
  await pool.query('analyze person, class_session, course, attendance');
  return { principal, organizationId, key: newId() };
}
