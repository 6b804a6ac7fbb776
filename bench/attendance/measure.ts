import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Role } from '@mien/contracts';
import pg from 'pg';
import { newId } from '../../apps/server/src/platform/clock.js';
import {
  connectionUrl,
  readConnection,
} from '../../apps/server/src/platform/database/embedded/connection-file.js';
import { startServer } from '../identify/start-server.js';
import { cpuTime } from './cpu-time.js';
import { type Examples, pagesOf } from './pages.js';
import { NOT_PAGES, routePages } from './route-pages.js';

/** Times every page against a server on a filled folder: `node --import tsx attendance/measure.ts --data FOLDER`. */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    repetitions: { type: 'string', default: '9' },
    /** A server that runs on the folder already. */
    url: { type: 'string' },
    /** Only pages whose name holds this. */
    only: { type: 'string', default: '' },
  },
});
const dataFolder = values.data ?? process.env.MIEN_BENCH_DATA;
if (!dataFolder) throw new Error('Name the filled folder with --data or MIEN_BENCH_DATA.');

const server = values.url
  ? { url: values.url, stop: async () => undefined }
  : await startServer(dataFolder, { MIEN_ALLOW_SIGN_UP: 'true', MIEN_RATE_SIGN_IN: '1000' });
const connection = await readConnection(dataFolder);
if (!connection) throw new Error('The folder holds no database.');
const client = new pg.Client({ connectionString: connectionUrl(connection) });
await client.connect();

const one = async <Row>(sql: string): Promise<Row> => {
  const { rows } = await client.query(sql);
  return rows[0];
};

/** Cookie of a member past their second factor; a teacher teaches one course. */
async function signUp(organizationId: string, role: Role, courseId: string): Promise<string> {
  const email = `${newId()}@example.test`;
  const reply = await fetch(`${server.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ name: role, email, password: 'correct horse battery staple' }),
  });
  const accountId = ((await reply.json()) as { user: { id: string } }).user.id;
  const membershipId = newId();
  await client.query(
    'insert into membership (id, organization_id, account_id, role) values ($1, $2, $3, $4)',
    [membershipId, organizationId, accountId, role],
  );
  await client.query('update session set second_factor = true where account_id = $1', [accountId]);
  await client.query(
    'insert into course_staff (organization_id, course_id, membership_id) values ($1, $2, $3)',
    [organizationId, courseId, membershipId],
  );
  return cookiesOf(reply);
}

const cookiesOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((set) => set.split(';', 1)[0])
    .join('; ');

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Ask for a page several times; the first answer warms up and does not count. */
async function timePage(path: string, cookie: string) {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let bytes = 0;
  let status = 0;
  for (let i = 0; i <= Number(values.repetitions); i += 1) {
    const cpuBefore = cpuTime(dataFolder ?? '');
    const started = performance.now();
    const reply = await fetch(`${server.url}/api/v1${path}`, { headers: { cookie } });
    bytes = (await reply.arrayBuffer()).byteLength;
    status = reply.status;
    times.push(performance.now() - started);
    cpuTimes.push(cpuTime(dataFolder ?? '') - cpuBefore);
  }
  // a connection that ends meanwhile takes its time with it
  const counted = cpuTimes.slice(1).filter((ms) => ms >= 0);
  const cpuMs = counted.reduce((sum, ms) => sum + ms, 0) / counted.length;
  return { cpuMs, medianMs: median(times.slice(1)), slowestMs: Math.max(...times.slice(1)), bytes, status };
}

const columns = (numbers: readonly number[]): string =>
  numbers.map((number) => number.toFixed(0).padStart(6)).join(' ');

async function measure(examples: Examples, cookie: string, who: string): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  console.info(`\n${who}: CPU, median and slowest of ${values.repetitions}, ms; load average ${load}`);
  const pages = [...pagesOf(examples), ...routePages(examples)];
  for (const { name, path, barMs } of pages.filter((page) => page.name.includes(values.only ?? ''))) {
    const { cpuMs, medianMs, slowestMs, bytes, status } = await timePage(path, cookie);
    const isOver = medianMs > barMs ? `OVER ${barMs}` : '';
    const verdict = status >= 300 ? `answers ${status}` : isOver;
    const size = `${(bytes / 1024).toFixed(0).padStart(5)} KB`;
    console.info(`${name.padEnd(44)} ${columns([cpuMs, medianMs, slowestMs])}  ${size}  ${verdict}`);
  }
}

try {
  const { id: organizationId } = await one<{ id: string }>('select id from organization limit 1');
  const examples = await one<Examples>(`
    select held.id as "sessionId", held.course_id as "courseId", course_roster.roster_id as "groupId",
      held.day::text as day, (held.day - 364)::text as year, course.term_id as "termId",
      (select person_id from roster_person where roster_id = course_roster.roster_id limit 1) as "personId",
      (select id from job where kind = 'import' limit 1) as "jobId", (select id from kiosk limit 1) as "kioskId",
      (select id from camera limit 1) as "cameraId", (select id from report limit 1) as "reportId",
      (select webhook_id from webhook_delivery limit 1) as "webhookId"
    from class_session as held join course on course.id = held.course_id
      join course_roster on course_roster.course_id = held.course_id
    where held.organization_id = '${organizationId}' and held.day < current_date and course.kind = 'class'
    order by held.starts_at desc limit 1`);
  const { rows } = await client.query(`select version() as v`);
  console.info(rows[0].v, (await readFile('/proc/cpuinfo', 'utf8')).match(/model name\s*: (.*)/)?.[1] ?? '');
  await measure(examples, await signUp(organizationId, 'owner', examples.courseId), 'owner');
  await measure(
    examples,
    await signUp(organizationId, 'teacher', examples.courseId),
    'teacher of one course',
  );
  console.info('\nNot measured:');
  for (const [id, reason] of Object.entries(NOT_PAGES)) console.info(`${id.padEnd(28)} ${reason}`);
} finally {
  await client.end();
  await server.stop();
  console.info(`The database stays in ${join(dataFolder, 'database')}.`);
}
