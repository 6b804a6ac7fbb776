import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../platform/http/request-context.js';
import { anOrganization, aPerson, aPrincipal, ORIGIN } from '../../testing/factories.js';
import { openPrivateSchool, type PrivateSchool } from './testing/private-school.js';

let at: PrivateSchool;
let principal: Principal;
let auditor: Record<string, string>;
let ada: string;
beforeAll(async () => {
  at = await openPrivateSchool();
  principal = await aPrincipal(at.database, at.school, 'admin');
  auditor = at.signIn(await aPrincipal(at.database, at.school, 'auditor'));
  ada = await aPerson(at.database, at.school);
  await at.database.inOrganization(at.school, async (tx) => {
    const record = (action: string, resource: string, result: 'success' | 'denied' = 'success') =>
      at.audit.record(tx, { actor: principal, origin: ORIGIN, action, resource, result });
    await record('person.create', `person:${ada}`);
    await record('person.update', `person:${ada}`);
    await record('personality.test', 'test:1');
    await record('api-key.create', '=HYPERLINK("http://evil.test")');
    await record('group.delete', 'group:1', 'denied');
  });
});
afterAll(() => at.close());

const list = async (query: string, headers = auditor) =>
  (await at.app.inject({ url: `/api/v1/audit?${query}`, headers })).json();
const sequencesOf = async (query: string) =>
  (await list(query)).items.map(({ sequence }: { sequence: number }) => sequence);

describe('the audit log', () => {
  it('is listed newest first, with names of people who did and ids of people it was done to', async () => {
    const { items } = await list('limit=2&action=person');
    expect(items).toMatchObject([
      { sequence: 2, userId: principal.actorId, userName: 'A admin', ip: '127.0.0.1', userAgent: 'test' },
      { sequence: 1, action: 'person.create', resource: `person:${ada}`, result: 'success' },
    ]);
  });

  it('is read page by page', async () => {
    const first = await list('limit=2');
    expect(first.items).toHaveLength(2);
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    const last = await list(`limit=2&cursor=${second.nextCursor}`);
    const all = [...first.items, ...second.items, ...last.items];
    expect(all.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
    expect(last.nextCursor).toBeUndefined();
  });

  it.each([
    { filter: () => 'action=person', found: [2, 1] },
    { filter: () => 'action=person.update', found: [2] },
    { filter: () => `resource=person:${ada}`, found: [2, 1] },
    { filter: () => 'resource=group:1', found: [5] },
    { filter: () => 'result=denied', found: [5] },
    { filter: () => `userId=${principal.actorId}`, found: [5, 4, 3, 2, 1] },
    { filter: () => 'userId=nobody', found: [] },
    { filter: () => 'from=2999-01-01T00:00:00Z', found: [] },
    { filter: () => 'to=2999-01-01T00:00:00Z', found: [5, 4, 3, 2, 1] },
    { filter: () => `action=${encodeURIComponent("%' or 1=1 --")}`, found: [] },
  ])('finds $found', async ({ filter, found }) => {
    expect(await sequencesOf(filter())).toEqual(found);
  });

  it('refuses a cursor that is none', async () => {
    const reply = await at.app.inject({ url: '/api/v1/audit?cursor=x', headers: auditor });
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid-cursor']);
  });

  it('shows nothing of another organization', async () => {
    const other = at.signIn(await aPrincipal(at.database, await anOrganization(at.database), 'auditor'));
    expect(await list('', other)).toEqual({ items: [] });
    const verdict = await at.app.inject({ url: '/api/v1/audit/verification', headers: other });
    expect(verdict.json()).toEqual({ intact: true, rows: 0 });
  });

  it('is exported as a table whose cells no spreadsheet computes', async () => {
    const reply = await at.app.inject({ url: '/api/v1/audit/export?action=api-key', headers: auditor });
    expect(reply.headers['content-type']).toContain('text/csv');
    const rows = parse(reply.body, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(1);
    expect(rows[0]!.resource).toBe(`'=HYPERLINK("http://evil.test")`);
    expect(await sequencesOf('action=audit.export')).toHaveLength(1);
  });

  it('is verified', async () => {
    const reply = await at.app.inject({ url: '/api/v1/audit/verification', headers: auditor });
    expect(reply.json()).toMatchObject({ intact: true, rows: 6, head: expect.any(String) });
  });
});

it.each(['teacher', 'student', 'kiosk'] as const)('is not for a %s', async (role) => {
  const headers = at.signIn(await aPrincipal(at.database, at.school, role));
  for (const path of ['', '/export', '/verification']) {
    expect((await at.app.inject({ url: `/api/v1/audit${path}`, headers })).statusCode).toBe(403);
  }
});
