import { type Role, type Route, routes } from '@mien/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/clock.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';
import { ROUTE_ROLE_TABLE } from './support/route-role-table.js';

/** Everybody who may knock: nobody, each role as a browser, a full service key, and a student about themselves. */
const CALLERS = [
  'nobody',
  'owner',
  'admin',
  'auditor',
  'teacher',
  'student',
  'kiosk',
  'service',
  'self',
] as const;
type CallerName = (typeof CALLERS)[number];

let server: TestServer;
let callers: Record<CallerName, Record<string, string>>;
let someone: string;
let self: string;

beforeAll(async () => {
  server = await startTestServer();
  const organizationId = await anOrganization(server.database);
  someone = await aPerson(server.database, organizationId, 'Someone');
  self = await aPerson(server.database, organizationId, 'Self');
  const as = async (role: Role) =>
    (await server.signUpAs(organizationId, role, role === 'student' ? self : undefined)).headers;
  const student = await as('student');
  callers = {
    nobody: {},
    owner: await as('owner'),
    admin: await as('admin'),
    auditor: await as('auditor'),
    teacher: await as('teacher'),
    student,
    kiosk: await as('kiosk'),
    service: { authorization: `Bearer ${await server.apiKeyIn(organizationId)}` },
    self: student,
  };
}, 120_000);
afterAll(() => server.close());

/** Parameters that name nothing, except the person a caller may or may not be. */
const pathFor = (route: Route, caller: CallerName): string =>
  route.path.replace(/:(\w+)/g, (_all, name: string) => {
    if (name === 'personId') return caller === 'self' ? self : someone;
    return newId();
  });

async function isAllowed(route: Route, caller: CallerName): Promise<boolean> {
  const hasBody = route.method !== 'GET' && route.body !== undefined;
  const reply = await fetch(`${server.address}/api/v1${pathFor(route, caller)}`, {
    method: route.method,
    headers: { ...callers[caller], ...(hasBody ? { 'content-type': 'application/json' } : {}) },
    // fits no schema: what is allowed ends there and changes nothing
    ...(hasBody ? { body: '[]' } : {}),
  });
  await reply.body?.cancel();
  expect(reply.status, `${route.id} as ${caller}`).toBeLessThan(500);
  return reply.status !== 401 && reply.status !== 403;
}

it('has a line for every route and no other', () => {
  expect(Object.keys(ROUTE_ROLE_TABLE).sort()).toEqual(Object.keys(routes).sort());
});

it.each(Object.values(routes) as Route[])('$id lets in exactly those of the table', async (route) => {
  const allowed: CallerName[] = [];
  for (const caller of CALLERS) if (await isAllowed(route, caller)) allowed.push(caller);
  expect(allowed.join(' ')).toBe(ROUTE_ROLE_TABLE[route.id as keyof typeof routes]);
});
