import { type Route, routes } from '@mien/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeCursor } from '../src/platform/database/keyset-cursor.js';
import { aPerson } from '../src/testing/factories.js';
import { type Caller, startTestServer, type TestServer } from '../src/testing/running-server.js';
import { namedParams } from './support/named-params.js';
import { organizationOfEverything } from './support/organization-of-everything.js';
import { fittingParts } from './support/string-fields.js';

const SOME_ID = '01890000-0000-7000-8000-0000000000aa';

/** What no list has written. */
const GARBAGE: Readonly<Record<string, string>> = {
  'a word': 'garbage',
  'a number': '7',
  'an id': SOME_ID,
  'no list': Buffer.from('{"value":"a"}').toString('base64url'),
  'a list of nothing': Buffer.from('[]').toString('base64url'),
  'a place without its list': Buffer.from(`["2026-03-02T09:00:00Z","${SOME_ID}"]`).toString('base64url'),
  'a place of no list': writeCursor('nothing.of_all', ['2026-03-02T09:00:00Z', SOME_ID]),
};

/** Places of no row, whatever a list is sorted by. */
const BROKEN_PLACES: readonly (string | number)[][] = [
  ['9999-99-99T99:99:99Z', 'no-id'],
  ['A', 'no-id'],
  [1e300],
  [],
];

const lists = (Object.values(routes) as Route[]).filter(
  ({ query }) => query instanceof z.ZodObject && 'cursor' in query.shape,
);

const DAY_MS = 86_400_000;
/** Around now, when something happened. */
const TIMES: Readonly<Record<string, string>> = {
  from: new Date(Date.now() - 20 * DAY_MS).toISOString(),
  to: new Date(Date.now() + 2 * DAY_MS).toISOString(),
};

let server: TestServer;
let owner: Caller;
let ours: Awaited<ReturnType<typeof organizationOfEverything>>;

beforeAll(async () => {
  server = await startTestServer();
  ours = await organizationOfEverything(server);
  const self = await aPerson(server.database, ours.organizationId);
  owner = await server.signUpAs(ours.organizationId, 'owner', self);
}, 120_000);
afterAll(() => server.close());

/** Without what narrows a list, so that it is as long as it can be. */
async function ask(route: Route, query: Readonly<Record<string, string>>) {
  const fitting = fittingParts(route);
  const params = namedParams(route, fitting.params, ours);
  const needed = Object.entries(fitting.query).filter(
    ([key]) => route.query instanceof z.ZodObject && !route.query.shape[key].safeParse(undefined).success,
  );
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => String(params[name]));
  const search = new URLSearchParams({
    ...Object.fromEntries(needed.map(([key, value]) => [key, TIMES[key] ?? String(value)])),
    ...query,
  });
  const reply = await fetch(`${server.address}/api/v1${path}?${search}`, { headers: owner.headers });
  return { status: reply.status, body: (await reply.json()) as { code?: string; nextCursor?: string } };
}

const readNothing = { status: 400, code: 'request.invalid-cursor' };
const answerOf = async (route: Route, cursor: string) => {
  const { status, body } = await ask(route, { cursor, limit: '1' });
  return { status, code: body.code };
};
const nameIn = (cursor: string): string => JSON.parse(Buffer.from(cursor, 'base64url').toString())[0];

describe('every list', () => {
  it('is one that the owner can read', async () => {
    expect(lists.length).toBeGreaterThan(30);
    for (const route of lists) expect([route.id, (await ask(route, {})).status]).toEqual([route.id, 200]);
  });

  it.each(lists)('$id says of garbage that it is no cursor of its own', async (route) => {
    for (const [what, cursor] of Object.entries(GARBAGE))
      expect(await answerOf(route, cursor), what).toEqual(readNothing);
  });
});

describe('a well-formed cursor', () => {
  let found: readonly { readonly route: Route; readonly cursor: string }[];

  beforeAll(async () => {
    const pages = await Promise.all(
      lists.map(async (route) => ({ route, cursor: (await ask(route, { limit: '1' })).body.nextCursor })),
    );
    found = pages.flatMap(({ route, cursor }) => (cursor ? [{ route, cursor }] : []));
    expect(found.length).toBeGreaterThan(5);
  });

  it.each(lists)('of another list is refused by $id, unless it has the same order', async (route) => {
    for (const { route: other, cursor } of found) {
      const answer = await answerOf(route, cursor);
      if (answer.status !== 200) expect(answer, `cursor of ${other.id}`).toEqual(readNothing);
    }
  });

  it('is refused by its own list if its place is none', async () => {
    for (const { route, cursor } of found)
      for (const place of BROKEN_PLACES) {
        expect(await answerOf(route, writeCursor(nameIn(cursor), place)), route.id).toEqual(readNothing);
      }
  });
});
