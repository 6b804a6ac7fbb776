import type pg from 'pg';

/** Ids in the order of time, as the product makes them (UUID version 7), of rows that are about an instant. */
export const idAt = (instant: string): string => `(
  lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint), 12, '0') || '7' ||
  substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`;

const KIOSK_SETTINGS = JSON.stringify({
  language: 'en',
  hasSound: true,
  ways: ['face'],
  minProbability: 0.9,
});

/** Eight weeks of timetable ahead, as the product plans them. */
const TIMETABLE: readonly string[] = [
  `create temporary table ahead as select id as course_id, organization_id, gen_random_uuid() as pattern_id,
     row_number() over (order by name)::int - 1 as n, room from course where organization_id = :organization`,
  `insert into course_pattern (id, organization_id, course_id, weekdays, starts_at, ends_at, "from", "to", room)
   select pattern_id, organization_id, course_id, array[1 + n % 5, 1 + (n + 2) % 5],
     lpad((8 + n % 9)::text, 2, '0') || ':00', lpad((8 + n % 9)::text, 2, '0') || ':45',
     current_date - 30, current_date + 60, room from ahead`,
  `insert into class_session (id, organization_id, course_id, key, day, starts_at, ends_at, room, due_at)
   select ${idAt('starts_at')}, organization_id, course_id, pattern_id || ':' || day, day, starts_at,
     starts_at + interval '45 minutes', room, starts_at - interval '30 minutes'
   from (
     select ahead.*, day::date as day,
       (day::date + make_interval(hours => 8 + n % 9)) at time zone 'Europe/Berlin' as starts_at
     from ahead join generate_series(current_date + 1, current_date + 56, interval '1 day') as day
       on extract(isodow from day) in (1 + n % 5, 1 + (n + 2) % 5)
   ) as planned`,
  `update course set planned_to = current_date + 56 where organization_id = :organization`,
  `insert into holiday (id, organization_id, name, "from", "to")
   select gen_random_uuid(), :organization, 'Holiday ' || n, current_date - 7 * n, current_date - 7 * n
   from generate_series(1, 40) as n`,
];

/** What a year leaves behind besides attendance itself. */
const RECORDS: readonly string[] = [
  `insert into attendance_mark (id, organization_id, session_id, person_id, at, by, by_name, status, approval)
   select ${idAt('starts_at')}, organization_id, session_id, person_id, starts_at, 'bench', 'Bench', status,
     case when n % 100 = 0 then 'waiting' else 'not-needed' end
   from (select *, row_number() over () as n from attendance
     where way = 'mark' and organization_id = :organization and day > current_date - 60 limit 100000) as marked`,
  `insert into leave_of_absence (id, organization_id, person_id, starts_at, ends_at, kind, approval, requested_by)
   select ${idAt('at')}, :organization, id, at, at + interval '2 days', 'medical',
     case when n % 50 = 0 then 'waiting' else 'approved' end, 'bench'
   from (select id, row_number() over () as n, now() - random() * interval '300 days' as at
     from person where organization_id = :organization limit 20000) as away`,
  `insert into alert (id, organization_id, kind, subject, at)
   select ${idAt('at')}, :organization, 'locked-out', n::text, at
   from (select n, now() - n * interval '1 hour' as at from generate_series(1, 3000) as n) as raised`,
  `insert into job (id, organization_id, kind, state, created_by, created_at, finished_at)
   values (${idAt('now()')}, :organization, 'import', 'done', 'bench', now(), now())`,
  `insert into import_row (organization_id, job_id, number, source, verdict)
   select :organization, (select id from job where organization_id = :organization and kind = 'import'), n, 'row ' || n,
     'created' from generate_series(1, 50000) as n`,
  `insert into report (id, organization_id, kind, parameters, format, language, job_id, requested_by, requested_by_name,
     made_at, rows, bytes, created_at)
   select ${idAt('job.created_at')}, :organization, 'daily-register', '{"day":"2026-03-02"}', 'pdf', 'en', job.id,
     'bench', 'Bench', job.created_at, 10, 1000, job.created_at from job where organization_id = :organization`,
];

const DEVICES_AND_MESSAGES: readonly string[] = [
  `insert into kiosk (id, organization_id, name, place, settings, pin_hash, credential_hash, enrolled_at, last_seen_at,
     created_by)
   select gen_random_uuid(), :organization, 'Kiosk ' || n, 'Hall ' || n, '${KIOSK_SETTINGS}', 'none', 'none-' || n,
     now(), now(), 'bench' from generate_series(1, 100) as n`,
  `insert into camera (id, organization_id, name, kind, sealed_address, key_version, shown_address,
     max_frames_per_second, is_on, dwell_seconds, again_minutes, created_by)
   select gen_random_uuid(), :organization, 'Camera ' || n, 'rtsp', '\\x00', 1, 'rtsp://camera', 5, false, 1, 10, 'bench'
   from generate_series(1, 50) as n`,
  `insert into notification_event (id, organization_id, kind, data, key, created_at, spread_at)
   select ${idAt('at')}, :organization, 'attendance.absent', '{}', 'bench:' || n, at, at
   from (select n, now() - n * interval '1 minute' as at from generate_series(1, 200000) as n) as happened`,
  `insert into notification_delivery (id, organization_id, event_id, kind, recipient, channel, language, subject, body,
     state, due_at, sent_at, created_at)
   select ${idAt('created_at')}, organization_id, id, kind, 'parent@example.test', 'email', 'en', 'Absent', 'Absent', 'sent',
     created_at, created_at, created_at from notification_event where organization_id = :organization`,
  `insert into webhook (id, organization_id, name, url, kinds, secret_id, created_by, is_on)
   select gen_random_uuid(), :organization, 'Webhook ' || n, 'https://example.test/hook', array['attendance.absent'],
     gen_random_uuid(), 'bench', true from generate_series(1, 20) as n`,
  `insert into webhook_delivery (id, organization_id, webhook_id, event_id, kind, payload, state, due_at, delivered_at,
     created_at)
   select ${idAt('created_at')}, organization_id, (select id from webhook where organization_id = :organization limit 1), id,
     kind, '{}', 'delivered', created_at, created_at, created_at
   from notification_event where organization_id = :organization`,
];

/** What lists of the console show besides people and attendance; triggers and references are off. */
export async function fillConsole(
  client: pg.Client,
  organizationId: string,
  onStep: (statement: string, ms: number) => void,
): Promise<void> {
  for (const step of [...TIMETABLE, ...RECORDS, ...DEVICES_AND_MESSAGES]) {
    const started = performance.now();
    await client.query(step.replaceAll(':organization', `'${organizationId}'`));
    onStep(step.trim().slice(0, 60).replaceAll(/\s+/g, ' '), performance.now() - started);
  }
}
