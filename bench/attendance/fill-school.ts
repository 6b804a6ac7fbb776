import type pg from 'pg';
import { fillConsole, idAt } from './fill-console.js';

/** How big the school is. */
export interface SchoolSize {
  readonly people: number;
  readonly courses: number;
  /** Rows of attendance; whole sessions, so about that many. */
  readonly rows: number;
}

/** Sessions take place on so many weekdays, every second of them for one course. */
const EVERY_DAYS = 2;

/** People, groups, courses and members; every person is in two groups, every course has one. */
function schoolSteps({ people, courses }: SchoolSize, embedderId: string): readonly string[] {
  const half = Math.max(1, Math.floor(courses / 2));
  return [
    `insert into person (id, organization_id, name, external_id, search_text, sort_key, created_at)
     select ${idAt("now() - interval '1 year' + n * interval '1 second'")}, :organization,
       initcap(substr(md5(n::text), 1, 6)) || ' ' || initcap(substr(md5((n * 7)::text), 1, 8)), 'S-' || n,
       substr(md5(n::text), 1, 6) || ' ' || substr(md5((n * 7)::text), 1, 8) || ' s-' || n,
       substr(md5(n::text), 1, 6) || ' ' || substr(md5((n * 7)::text), 1, 8), now() - interval '1 year'
     from generate_series(1, ${people}) as n`,
    `create temporary table numbered_person as
     select id, row_number() over (order by id)::int - 1 as n from person where organization_id = :organization`,
    'analyze numbered_person',
    `insert into roster (id, organization_id, name)
     select gen_random_uuid(), :organization, 'Group ' || lpad(n::text, 4, '0')
     from generate_series(0, ${courses - 1}) as n`,
    `create temporary table numbered_roster as
     select id, row_number() over (order by name)::int - 1 as n from roster where organization_id = :organization`,
    `insert into roster_person (organization_id, roster_id, person_id)
     select :organization, roster.id, person.id from numbered_person as person
     join numbered_roster as roster on roster.n in (person.n % ${half},
       ${half} + (person.n * 7 + person.n / ${half}) % ${courses - half || 1})
     on conflict do nothing`,
    `insert into term (id, organization_id, name, "from", "to")
     values (gen_random_uuid(), :organization, 'Winter', current_date - 300, current_date - 141),
       (gen_random_uuid(), :organization, 'Summer', current_date - 140, current_date + 60)`,
    `insert into course (id, organization_id, kind, name, code, room, term_id, created_at)
     select gen_random_uuid(), :organization, case when n % 20 = 0 then 'shift' else 'class' end,
       'Course ' || lpad(n::text, 4, '0'), 'C' || n, 'R' || n % 300,
       (select id from term where organization_id = :organization and name = 'Summer'), now() - interval '1 year'
     from generate_series(0, ${courses - 1}) as n`,
    `create temporary table numbered_course as
     select id, row_number() over (order by name)::int - 1 as n from course where organization_id = :organization`,
    `insert into course_roster (organization_id, course_id, roster_id)
     select :organization, course.id, roster.id from numbered_course as course join numbered_roster as roster using (n)`,
    `insert into consent (id, organization_id, person_id, purpose, version, given_by, recorded_by)
     select gen_random_uuid(), :organization, id, 'recognition', 1, 'subject', 'bench'
     from numbered_person where n % 20 > 0`,
    `insert into template (id, organization_id, person_id, consent_id, pack_id, pack_version, embedder_id,
       sealed_embedding, key_version, quality, source, created_by, created_at)
     select gen_random_uuid(), :organization, person.id, consent.id, 'mien-512', 1,
       case when person.n % 33 = 0 then 'earlier' else '${embedderId}' end, '\\x00', 1, 0.8, 'upload', 'bench',
       now() - random() * interval '200 days'
     from numbered_person as person join consent on consent.person_id = person.id where person.n % 8 > 0`,
  ];
}

/** Sessions on past weekdays and on today, and what everybody counted as. */
function attendanceSteps({ people, rows }: SchoolSize): readonly string[] {
  const sessions = Math.max(1, Math.round(rows / (people * 2)));
  return [
    `create temporary table school_day as
     select day::date as day, (row_number() over (order by day desc))::int - 1 as n
     from generate_series(current_date - 7 * ${sessions}, current_date, interval '1 day') as day
     where extract(isodow from day) < 6 or day = current_date`,
    `insert into class_session (id, organization_id, course_id, key, day, starts_at, ends_at, room, settled_at, due_at)
     select ${idAt('starts_at')}, :organization, course_id, 'extra:' || gen_random_uuid(), day, starts_at, starts_at + interval '45 minutes',
       room, starts_at + interval '2 hours', null
     from (
       select course.id as course_id, day, 'R' || course.n % 300 as room,
         (day + make_interval(hours => 8 + course.n % 9)) at time zone 'Europe/Berlin' as starts_at
       from numbered_course as course join school_day on (school_day.n + course.n) % ${EVERY_DAYS} = 0
       where school_day.n < ${sessions * EVERY_DAYS}
     ) as planned order by starts_at`,
    `drop index attendance_person`,
    `alter table attendance drop constraint attendance_session_id_person_id_pk`,
    `insert into attendance (session_id, person_id, organization_id, course_id, day, starts_at, status, arrived_at, way,
       present_minutes, required_minutes, late_minutes, derived_at)
     select held.id, roster_person.person_id, held.organization_id, held.course_id, held.day, held.starts_at, status,
       case when came then held.starts_at + make_interval(mins => late_minutes) end,
       case when came then (array['kiosk-face', 'camera', 'mark', 'kiosk-qr', 'live', 'phone'])
         [1 + floor(power(random(), 2) * 6)::int] end,
       case when came then 45 - least(late_minutes, 45) else 0 end, 45, late_minutes, held.starts_at + interval '2 hours'
     from (select * from class_session where organization_id = :organization order by starts_at) as held
     join course_roster on course_roster.course_id = held.course_id
     join roster_person on roster_person.roster_id = course_roster.roster_id,
     lateral (select random() as chance, random() as lateness, held.id as of_session,
       0.02 + 0.3 * power(('x' || substr(md5(roster_person.person_id::text), 1, 4))::bit(16)::int / 65536.0, 4)
         as absence) as drawn,
     lateral (select case when chance < absence then 'absent' when chance < absence + 0.02 then 'excused'
         when chance < absence + 0.08 then 'late' when chance < absence + 0.1 then 'left-early' else 'present' end
         as status) as counted,
     lateral (select status not in ('absent', 'excused') as came,
       case when status = 'late' then 6 + floor(power(lateness, 3) * 50)::int else 0 end as late_minutes) as details`,
    `alter table attendance add constraint attendance_session_id_person_id_pk primary key (session_id, person_id)`,
    `create index attendance_person on attendance (person_id, starts_at)`,
    `select recompute_attendance_tallies()`,
    `select recompute_person_spans()`,
    `select recompute_start_tallies()`,
  ];
}

/** Logs of a busy year. */
const LOG_STEPS: readonly string[] = [
  `insert into sighting (id, organization_id, person_id, at, source, place)
   select ${idAt('arrived_at')}, organization_id, person_id, arrived_at, way, 'Hall'
   from attendance where way in ('kiosk-face', 'camera') and day > current_date - 60`,
  `insert into recognition_log (id, organization_id, at, kind, decision, reason, person_id, probability, quality,
     bona_fide, requested_by, request_id, duration_ms)
   select ${idAt('at')}, :organization, at, case when entry.n % 3 = 0 then 'verification' else 'identification' end, decision,
     case when decision = 'rejected' then (array['too-dark', 'too-blurred', 'no-face', 'turned-away'])[1 + entry.n % 4] end,
     person.id, 0.9 + random() / 10, random(), random(), 'bench', 'bench', 30 + random() * 60
   from (
     select n, now() - n * interval '30 seconds' as at,
       case when n % 25 = 0 then 'rejected' when n % 30 = 0 then 'unknown' when n % 41 = 0 then 'ambiguous'
         else 'match' end as decision
     from generate_series(1, 1000000) as n
   ) as entry
   left join numbered_person as person on decision = 'match' and person.n = entry.n % (select count(*)::int from numbered_person)`,
  `insert into recognition_tally (organization_id, hour, kind, decision, reason, bin, count)
   select organization_id, date_trunc('hour', at), kind, decision, coalesce(reason, ''),
     coalesce(least(floor(probability * 20), 19), -1)::smallint, count(*)
   from recognition_log group by 1, 2, 3, 4, 5, 6`,
  `insert into face_session (id, organization_id, purpose, person_id, requested_by, request_id, nonce, actions,
     started_at, expires_at, ended_at, decision, passed)
   select gen_random_uuid(), :organization, 'attendance', null, 'bench', 'bench', n::text, '[]', at, at, at,
     (array['live', 'live', 'live', 'live', 'unsure', 'not-live'])[1 + n % 6], n % 6 < 4
   from (select n, now() - n * interval '2 minutes' as at from generate_series(1, 100000) as n) as attempt`,
  `insert into audit_log (organization_id, sequence, timestamp, user_id, action, resource, result, metadata,
     previous_hash, hash)
   select :organization, n, now() - (200001 - n) * interval '2 minutes', 'bench', 'person.updated',
     'person:' || md5(n::text), 'success', '{}', md5((n - 1)::text), md5(n::text)
   from generate_series(1, 200000) as n`,
  `insert into job (id, organization_id, kind, state, created_by, created_at, finished_at)
   select ${idAt('at')}, :organization, 'report', 'done', 'bench', at, at
   from (select now() - n * interval '1 hour' as at from generate_series(1, 5000) as n) as made`,
];

/** Fill an organization that has nothing. Triggers and references are off meanwhile: the rows are known to be right. */
export async function fillSchool(
  client: pg.Client,
  organizationId: string,
  {
    size,
    embedderId,
    onStep,
  }: {
    readonly size: SchoolSize;
    readonly embedderId: string;
    readonly onStep: (statement: string, ms: number) => void;
  },
): Promise<void> {
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '128MB'`,
  );
  for (const step of [...schoolSteps(size, embedderId), ...attendanceSteps(size), ...LOG_STEPS]) {
    const started = performance.now();
    await client.query(step.replaceAll(':organization', `'${organizationId}'`));
    onStep(step.trim().slice(0, 60).replaceAll(/\s+/g, ' '), performance.now() - started);
  }
  await fillConsole(client, organizationId, onStep);
  await client.query('reset session_replication_role');
  await client.query('vacuum analyze');
}
