import { type Route, routes } from '@mien/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/clock.js';
import { anOrganization } from '../src/testing/factories.js';
import { type Caller, PASSWORD, startTestServer, type TestServer } from '../src/testing/running-server.js';
import { namedParams } from './support/named-params.js';
import { organizationOfEverything } from './support/organization-of-everything.js';
import { fittingParts, type Parts, textPlaces, withValue } from './support/string-fields.js';

/** What must be text and nothing else wherever it arrives. */
const HOSTILE: Readonly<Record<string, string>> = {
  'an SQL injection': `'; drop table person; --`,
  'an SQL condition': `" or ''='`,
  'a LIKE pattern': `%_\\%`,
  'a way out of a folder': '../../../../etc/passwd',
  'a zero byte': 'a\u0000b',
  'control characters': 'a\u001b[31m\r\nset-cookie: x=1',
  'a change of direction': '\u202egnp.exe\u2066',
  'half a character': 'a\ud800',
  'a prototype': '__proto__',
  'a script': '<script>alert(1)</script>{{7*7}}',
  'a long text': 'ä'.repeat(20_000),
  nothing: '',
};
/** What only the inside of the server knows. */
const INSIDE =
  /node_modules|\.ts:\d|select "|insert into|failed query|syntax error|at \S+ \(|ECONN|drizzle|postgres/i;

let server: TestServer;
let owner: Caller;
let picture: Uint8Array;
let ours: Awaited<ReturnType<typeof organizationOfEverything>>;

beforeAll(async () => {
  server = await startTestServer();
  ours = await organizationOfEverything(server);
  owner = await server.signUpAs(ours.organizationId, 'owner');
  picture = Uint8Array.from(
    await sharp({ create: { width: 160, height: 120, channels: 3, background: 'gray' } })
      .jpeg()
      .toBuffer(),
  );
}, 120_000);
afterAll(() => server.close());

const tables = async () =>
  (await server.database.pool.query(`select tablename from pg_tables where schemaname = 'public' order by 1`))
    .rows;

function requestOf(route: Route, { params, query, body }: Parts): [string, RequestInit] {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(Buffer.from(String(params[name])).toString()),
  );
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const content =
    route.bodyKind === 'picture' || route.bodyKind === 'pictures'
      ? { type: 'image/jpeg', body: picture }
      : route.bodyKind === 'file'
        ? { type: 'text/csv', body: 'name\nAda\n' }
        : route.body && { type: 'application/json', body: JSON.stringify(body) };
  return [
    `${server.address}/api/v1${path}?${search}`,
    {
      method: route.method,
      headers: { ...owner.headers, ...(content ? { 'content-type': content.type } : {}) },
      ...(content ? { body: content.body as string } : {}),
    },
  ];
}

async function expectCalm(reply: Response, what: string): Promise<void> {
  const answer = await reply.text();
  expect(reply.status, `${what}: ${answer.slice(0, 300)}`).toBeLessThan(500);
  if (reply.status >= 400) {
    expect(answer, what).not.toMatch(INSIDE);
    expect(answer, what).not.toContain(server.dataFolder);
  }
}

/** Erases the person that others need, so it comes last. */
const inOrder = (Object.values(routes) as Route[]).sort(
  (a, b) => Number(a.id === 'erasePerson') - Number(b.id === 'erasePerson'),
);

describe('every text of every route', () => {
  it.each(inOrder)('$id stays calm', async (route) => {
    const fitting = fittingParts(route);
    const whole = { ...fitting, params: namedParams(route, fitting.params, ours) };
    // a cursor that is none would end most requests before their other texts are looked at
    const { cursor: _cursor, ...query } = whole.query;
    for (const place of textPlaces(whole)) {
      const parts = place.includes('cursor') ? whole : { ...whole, query };
      const tries = Object.entries(HOSTILE).map(async ([name, text]) => {
        const [url, request] = requestOf(route, withValue(parts, place, text));
        await expectCalm(await fetch(url, request), `${route.id} ${place.join('.')} ${name}`);
      });
      await Promise.all(tries);
    }
  });

  it('left the database whole, broke nothing inside, and changed no prototype', async () => {
    const before = await tables();
    expect(before.length).toBeGreaterThan(25);
    expect(before).toContainEqual({ tablename: 'person' });
    const broken = server
      .logged()
      .split('\n')
      .filter((line) => line.includes('"level":"error"'));
    expect(broken).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('is kept and found as it was typed', async () => {
    const head = await server.signUpAs(await anOrganization(server.database), 'owner');
    const headers = { ...head.headers, 'content-type': 'application/json' };
    for (const name of [`Robert'); drop table person; --`, '100 % _ \\ %', '<b>Ada</b>', '=cmd|calc']) {
      const made = await fetch(`${server.address}/api/v1/people`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name }),
      });
      expect(await made.json()).toMatchObject({ name });
      const found = await fetch(`${server.address}/api/v1/people?search=${encodeURIComponent(name)}`, {
        headers,
      });
      const { items } = (await found.json()) as { items: { name: string }[] };
      expect(items.map((item) => item.name)).toEqual([name]);
    }
  });
});

describe('a body', () => {
  const send = (body: string | Uint8Array, type = 'application/json') =>
    fetch(`${server.address}/api/v1/people`, {
      method: 'POST',
      headers: { ...owner.headers, 'content-type': type },
      body: body as string,
    });

  it.each([
    ['with a prototype', '{"name":"x","__proto__":{"polluted":true}}'],
    ['with a constructor', '{"name":"x","constructor":{"prototype":{"polluted":true}}}'],
    ['with a prototype inside', '{"name":"x","custom":{"__proto__":{"polluted":true}}}'],
    ['of a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['with levels inside', `{"name":"x","custom":{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}`],
    ['that ends early', '{"name":"x'],
    ['that is no object', '"x"'],
    ['that is null', 'null'],
    ['that is empty', ''],
    ['of bytes that are no text', Uint8Array.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
  ])('%s is refused', async (_what, body) => {
    const reply = await send(body);
    expect(reply.status).toBe(400);
    await expectCalm(reply, 'body');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('of more than a megabyte is refused, and of another type too', async () => {
    expect((await send(JSON.stringify({ name: 'x'.repeat(2_000_000) }))).status).toBe(413);
    expect((await send('<xml/>', 'application/xml')).status).toBe(415);
    expect((await send('name=x', 'application/x-www-form-urlencoded')).status).toBe(415);
  });
});

/** Texts that the sign-in part takes, outside of the contracts. */
const SIGN_IN_TEXTS: readonly [path: string, body: Readonly<Record<string, string>>][] = [
  ['/sign-up/email', { name: 'Ada', email: 'ada@example.test', password: PASSWORD }],
  ['/sign-in/email', { email: 'ada@example.test', password: PASSWORD }],
  ['/sign-in/social', { provider: 'school', callbackURL: '/dashboard' }],
  ['/request-password-reset', { email: 'ada@example.test', redirectTo: '/reset-password' }],
  ['/reset-password', { token: 'x', newPassword: PASSWORD }],
  ['/update-user', { name: 'Ada', image: 'https://example.test/a.png' }],
  ['/change-email', { newEmail: 'b@example.test', callbackURL: '/' }],
  ['/change-password', { currentPassword: 'wrong', newPassword: PASSWORD }],
  ['/two-factor/verify-totp', { code: '123456' }],
  ['/two-factor/verify-backup-code', { code: 'abcde-fghij' }],
  ['/two-factor/enable', { password: 'wrong', issuer: 'Mien' }],
  ['/passkey/update-passkey', { id: newId(), name: 'Laptop' }],
  ['/passkey/delete-passkey', { id: newId() }],
  ['/revoke-session', { token: 'x' }],
  ['/send-verification-email', { email: 'ada@example.test', callbackURL: '/' }],
];

describe('every text of signing in', () => {
  it.each(SIGN_IN_TEXTS)('%s stays calm', async (path, fitting) => {
    const somebody = await server.signUpAs(await anOrganization(server.database), 'teacher');
    for (const key of Object.keys(fitting)) {
      for (const [name, text] of Object.entries(HOSTILE)) {
        const reply = await fetch(`${server.address}/api/auth${path}`, {
          method: 'POST',
          headers: { ...somebody.headers, 'content-type': 'application/json', origin: server.address },
          body: JSON.stringify({ ...fitting, email: `${newId()}@example.test`, [key]: text }),
        });
        await expectCalm(reply, `${path} ${key} ${name}`);
      }
    }
  });
});
