import { type Route, routes } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganization } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';
import { organizationOfEverything } from './support/organization-of-everything.js';

let server: TestServer;
let ours: string;
let stranger: Record<string, string>;
let theirs: Awaited<ReturnType<typeof organizationOfEverything>>;
let picture: Buffer;

beforeAll(async () => {
  server = await startTestServer();
  ours = await anOrganization(server.database, 'Ours');
  stranger = (await server.signUpAs(ours, 'owner')).headers;
  theirs = await organizationOfEverything(server);
  picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'gray' } })
    .jpeg()
    .toBuffer();
}, 120_000);
afterAll(() => server.close());

/** Routes whose path names something of an organization. */
const naming = (Object.values(routes) as Route[]).filter(
  ({ path, access }) => /:(id|personId)\b/.test(path) && typeof access === 'object',
);

/** What `:id` names, by how the path begins. */
const NAMED: Readonly<Record<string, () => string>> = {
  groups: () => theirs.group,
  imports: () => theirs.job,
  jobs: () => theirs.job,
  members: () => theirs.member,
  invitations: () => theirs.invitation,
  'api-keys': () => theirs.apiKey,
  'recognition-log': () => theirs.person.logId,
  alerts: () => theirs.alert,
  cameras: () => theirs.camera,
  kiosks: () => theirs.kiosk,
  reports: () => theirs.report,
  'report-schedules': () => theirs.reportSchedule,
  terms: () => theirs.term,
  holidays: () => theirs.holiday,
  courses: () => theirs.course,
  'group-photos': () => theirs.groupPhoto,
  'class-sessions': () => theirs.session,
  // what of a person has an id of its own in the path
  people: () => theirs.contact,
  webhooks: () => theirs.webhook,
  'notification-deliveries': () => theirs.message,
  marks: () => theirs.mark,
  leaves: () => theirs.leave,
  'attendance-locks': () => theirs.lock,
  // one's own: what is named there is of somebody else
  session: () => theirs.mark,
};

/** Queries of routes that need one. */
const QUERIES: Readonly<Record<string, string>> = {
  listPersonSessions: '?from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z',
  getCourseAttendance: '?to=2026-12-31T00:00:00Z',
};

function pathOf({ id, path }: Route): string {
  const [, area = ''] = path.split('/');
  const params: Readonly<Record<string, () => string>> = {
    personId: () => theirs.person.personId,
    templateId: () => theirs.person.templateId,
    pictureId: () => theirs.person.pictureId,
    correctionId: () => theirs.person.linkId,
    patternId: () => theirs.pattern,
    extraId: () => theirs.extra,
    deliveryId: () => theirs.webhookDelivery,
    day: () => '2026-03-02',
    id: () => NAMED[area]!(),
  };
  return path.replace(/:(\w+)/g, (_all, name: string) => params[name]!()) + (QUERIES[id] ?? '');
}

const SPAN = { name: 'Taken over', from: '2026-03-02', to: '2026-03-03' };
const HOURS = { startsAt: '09:00', endsAt: '10:00' };
const WEEKLY = { ...HOURS, weekdays: [1], from: '2026-03-02', to: '2026-06-30' };
const ONCE = { ...HOURS, day: '2026-03-02' };

/** Bodies that fit, so that only whose it is stands in the way. */
const BODIES: Readonly<Record<string, () => unknown>> = {
  updatePerson: () => ({ name: 'Taken over' }),
  updateGroup: () => ({ name: 'Taken over' }),
  updateCamera: () => ({ name: 'Taken over' }),
  updateKiosk: () => ({ name: 'Taken over' }),
  prioritizeJob: () => ({ priority: 'high' }),
  changeReportSchedule: () => ({ name: 'Taken over' }),
  dismissOfflineEntries: () => ({ ids: [theirs.kiosk], isDismissed: true }),
  setBadgePin: () => ({ pin: '2846' }),
  giveConsent: () => ({ purposes: ['recognition'], language: 'en', evidence: 'form' }),
  withdrawConsent: () => ({ purposes: ['recognition'] }),
  erasePerson: () => ({ reason: 'mischief' }),
  changeMember: () => ({ role: 'student' }),
  rotateApiKey: () => ({ graceMinutes: 0 }),
  enrollFaceSession: () => ({ resultToken: 'a result of somebody else' }),
  updateTerm: () => SPAN,
  updateHoliday: () => SPAN,
  updateCourse: () => ({ name: 'Taken over' }),
  duplicateCourse: () => ({ name: 'Taken over' }),
  addPattern: () => WEEKLY,
  updatePattern: () => WEEKLY,
  setException: () => ({ kind: 'canceled', reason: 'mischief' }),
  addExtra: () => ONCE,
  updateExtra: () => ONCE,
  setGroupPerson: () => ({ from: '2026-03-02' }),
  markAttendance: () => ({
    requestId: 'of-a-stranger',
    marks: [{ personId: theirs.person.personId, status: 'present' }],
  }),
  confirmGroupPhoto: () => ({}),
  addContact: () => ({ name: 'Taken over', relation: 'x', language: 'en', email: 'x@example.test' }),
  updateContact: () => ({ name: 'Taken over', relation: 'x', language: 'en', email: 'x@example.test' }),
  updateWebhook: () => ({ name: 'Taken over' }),
  decideMark: () => ({ approve: true }),
  decideLeave: () => ({ approve: true }),
  correctRecognition: () => ({ personId: theirs.person.personId }),
};

function requestOf(route: Route): RequestInit {
  const headers = { ...stranger };
  if (route.bodyKind === 'picture' || route.bodyKind === 'pictures') {
    const body = Uint8Array.from(picture);
    return { method: route.method, headers: { ...headers, 'content-type': 'image/jpeg' }, body };
  }
  if (!route.body) return { method: route.method, headers };
  const body = JSON.stringify(BODIES[route.id]?.());
  return { method: route.method, headers: { ...headers, 'content-type': 'application/json' }, body };
}

/** Every row of theirs, in every table that has an organization. */
async function rowsOfTheirs(): Promise<string> {
  const { rows: tables } = await server.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'organization_id' order by 1`,
  );
  const all: string[] = [];
  for (const { name } of tables) {
    const { rows } = await server.database.pool.query<{ row: string }>(
      `select t::text as row from "${name}" t where organization_id = $1 order by 1`,
      [theirs.organizationId],
    );
    all.push(name, ...rows.map(({ row }) => row));
  }
  return all.join('\n');
}

describe('the owner of another organization', () => {
  it.each(naming)('finds nothing by $method $path', async (route) => {
    const before = await rowsOfTheirs();
    const reply = await fetch(`${server.address}/api/v1${pathOf(route)}`, requestOf(route));
    const answer = await reply.text();
    expect(reply.status, answer).toBe(404);
    expect(answer).not.toContain('Kept Apart');
    expect(await rowsOfTheirs()).toBe(before);
  });

  it('cannot put their people into an own group', async () => {
    const headers = { ...stranger, 'content-type': 'application/json' };
    const made = await fetch(`${server.address}/api/v1/groups`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'Our class' }),
    });
    const { id } = (await made.json()) as { id: string };
    const before = await rowsOfTheirs();
    const reply = await fetch(`${server.address}/api/v1/groups/${id}`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ personIds: [theirs.person.personId], membershipIds: [theirs.member] }),
    });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(await rowsOfTheirs()).toBe(before);
  });

  it.each([
    '/people',
    '/groups',
    '/members',
    '/invitations',
    '/api-keys',
    '/jobs',
    '/alerts',
    '/audit',
    '/recognition-log',
    '/cameras',
    '/kiosks',
    '/terms',
    '/holidays',
    '/courses',
    '/class-sessions?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z',
    '/attendance-requests',
    '/webhooks',
    '/notification-deliveries',
    '/leaves',
    '/attendance-locks',
    '/attendance-counts?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z',
  ])('sees nothing of theirs in %s', async (path) => {
    const reply = await fetch(`${server.address}/api/v1${path}`, { headers: stranger });
    expect(reply.status).toBe(200);
    const answer = await reply.text();
    for (const trace of [theirs.person.personId, theirs.group, theirs.apiKey, theirs.job, 'Their']) {
      expect(answer).not.toContain(trace);
    }
  });
});

describe('the role that requests work as', () => {
  const tables = async () =>
    (
      await server.database.pool.query<{ name: string; column: string }>(
        `select t.relname as name, c.attname as column
           from pg_class t join pg_attribute c on c.attrelid = t.oid
          where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
            and (c.attname = 'organization_id' or (t.relname = 'organization' and c.attname = 'id'))
            and has_table_privilege('mien_app', t.oid, 'select') order by 1`,
      )
    ).rows;
  const inOurs = <T>(query: string) =>
    server.database.inOrganization(ours, async (tx) => (await tx.execute(sql.raw(query))).rows as T[]);

  it('reads, changes and deletes no row of theirs in any table', async () => {
    const before = await rowsOfTheirs();
    const found = await tables();
    expect(found.length).toBeGreaterThan(15);
    for (const { name, column } of found) {
      const where = `where "${column}" = '${theirs.organizationId}'`;
      expect(await inOurs(`select * from "${name}" ${where}`), name).toHaveLength(0);
      for (const statement of [
        `update "${name}" set "${column}" = "${column}" ${where}`,
        `delete from "${name}" ${where}`,
      ]) {
        await inOurs(statement).catch((error: unknown) => {
          expect(String((error as { cause?: unknown }).cause), name).toMatch(/permission denied/);
        });
      }
    }
    expect(await rowsOfTheirs()).toBe(before);
  });

  it('puts no row among theirs', async () => {
    const id = '01890000-0000-7000-8000-0000000000aa';
    await expect(
      inOurs(
        `insert into roster (id, organization_id, name) values ('${id}', '${theirs.organizationId}', 'x')`,
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('row-level security') } });
  });

  it('without an organization sees none at all', async () => {
    const client = await server.database.pool.connect();
    try {
      await client.query('begin; set local role mien_app');
      for (const { name } of await tables()) {
        expect((await client.query(`select * from "${name}"`)).rows, name).toHaveLength(0);
      }
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
