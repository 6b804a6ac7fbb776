import type { Role } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import {
  auditLog,
  invitation,
  membership,
  organization,
  person,
} from '../../platform/database/schema/index.js';
import { aPerson } from '../../testing/factories.js';
import {
  type AccessServer,
  aBrowser,
  anAccessServer,
  anAccount,
  passSecondFactor,
} from '../access/testing/access-server.js';
import { createIsInvited, createOrganizationsModule, DEFAULT_SETTINGS } from './index.js';

let server: AccessServer;
let created: string[];
let deleted: string[];

const organizationsOf = (parts: Omit<AccessServer, 'app' | 'close'>) =>
  createOrganizationsModule({
    ...parts,
    newId,
    publicUrl: 'http://localhost:4200',
    isOpen: true,
    defaultPackId: 'mien-512',
    onCreate: async (_tx, id) => void created.push(id),
    onDelete: async (_tx, id) => async () => void deleted.push(id),
    operatingPointOf: async () => {
      throw new Error('not asked here');
    },
  });

beforeAll(async () => {
  [created, deleted] = [[], []];
  server = await anAccessServer({ handlers: (parts) => organizationsOf(parts).handlers });
});
afterAll(() => server.close());

/** Somebody signed in, past their second factor, as a member of an organization. */
async function signedIn(organizationId: string | undefined, role: Role = 'admin') {
  const account = await anAccount(server, role);
  const memberId = newId();
  if (organizationId) {
    await server.database.system
      .insert(membership)
      .values({ id: memberId, organizationId, accountId: account.id, role });
  }
  const browser = aBrowser(server.app);
  await browser.signIn(account.email);
  await passSecondFactor(server);
  await browser.session();
  const call = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const reply = await browser.send(method, `/api/v1${path}`, body);
    return { status: reply.statusCode, body: reply.body ? reply.json() : undefined };
  };
  return { ...account, memberId, browser, call };
}

async function anOrganizationWithOwner() {
  const owner = await signedIn(undefined, 'owner');
  const { body } = await owner.call('POST', '/organizations', {
    name: 'Test school',
    timeZone: 'Europe/Berlin',
    language: 'de',
  });
  const { call, browser } = owner;
  await browser.session();
  const [member] = await server.database.system
    .select()
    .from(membership)
    .where(eq(membership.organizationId, body.id));
  return { ...owner, call, organizationId: body.id as string, memberId: member!.id };
}

describe('an organization', () => {
  it('starts with measured settings and its maker as owner', async () => {
    const { organizationId, call } = await anOrganizationWithOwner();
    const { body } = await call('GET', '/organization');
    expect(body).toMatchObject({ id: organizationId, language: 'de', settings: DEFAULT_SETTINGS });
    expect(created).toContain(organizationId);
  });

  it('keeps the settings that a change does not name, also when two change at once', async () => {
    const { call } = await anOrganizationWithOwner();
    await Promise.all([
      call('PATCH', '/organization', { settings: { recognitionLogDays: 7 } }),
      call('PATCH', '/organization', { settings: { keepPictures: true }, name: 'Other' }),
    ]);
    const { body } = await call('GET', '/organization');
    expect(body).toMatchObject({
      name: 'Other',
      settings: { ...DEFAULT_SETTINGS, recognitionLogDays: 7, keepPictures: true },
    });
  });

  it('is deleted with all it holds when its name is typed, and its audit log stays', async () => {
    const { call, organizationId } = await anOrganizationWithOwner();
    await aPerson(server.database, organizationId);
    const wrong = await call('DELETE', '/organization', { confirmName: 'test school' });
    expect(wrong.body.code).toBe('organization.name-not-confirmed');
    expect((await call('DELETE', '/organization', { confirmName: 'Test school' })).status).toBe(204);
    const { system } = server.database;
    const left = [
      await system.select().from(organization).where(eq(organization.id, organizationId)),
      await system.select().from(person).where(eq(person.organizationId, organizationId)),
    ];
    expect(left).toEqual([[], []]);
    expect(deleted).toContain(organizationId);
    const entries = await system
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(and(eq(auditLog.organizationId, organizationId), eq(auditLog.action, 'organization.delete')));
    expect(entries).toHaveLength(1);
  });
});

describe('a member', () => {
  it('is listed page by page in the order of joining', async () => {
    const { organizationId, call } = await anOrganizationWithOwner();
    for (const role of ['teacher', 'student', 'auditor'] as const) await signedIn(organizationId, role);
    const first = (await call('GET', '/members?limit=3')).body;
    const second = (await call('GET', `/members?limit=3&cursor=${first.nextCursor}`)).body;
    const roles = [...first.items, ...second.items].map(({ role }: { role: string }) => role);
    expect(roles).toEqual(['owner', 'teacher', 'student', 'auditor']);
    expect([first.total, second.nextCursor]).toEqual([4, undefined]);
  });

  it('cannot be made or unmade an owner by an administrator', async () => {
    const { organizationId, memberId } = await anOrganizationWithOwner();
    const admin = await signedIn(organizationId, 'admin');
    const promotion = await admin.call('PATCH', `/members/${admin.memberId}`, { role: 'owner' });
    const demotion = await admin.call('PATCH', `/members/${memberId}`, { role: 'student' });
    const removal = await admin.call('DELETE', `/members/${memberId}`);
    for (const { status, body } of [promotion, demotion, removal]) {
      expect([status, body.code]).toEqual([403, 'member.owners-only']);
    }
    const invitation = await admin.call('POST', '/invitations', { email: 'x@example.test', role: 'owner' });
    expect(invitation.body.code).toBe('member.owners-only');
  });

  it('that is the last owner stays one, also when two owners unmake each other at once', async () => {
    const owner = await anOrganizationWithOwner();
    const alone = await owner.call('PATCH', `/members/${owner.memberId}`, { role: 'admin' });
    expect([alone.status, alone.body.code]).toEqual([409, 'member.last-owner']);
    const second = await signedIn(owner.organizationId, 'owner');
    const answers = await Promise.all([
      owner.call('DELETE', `/members/${second.memberId}`),
      second.call('DELETE', `/members/${owner.memberId}`),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const owners = await server.database.system
      .select()
      .from(membership)
      .where(and(eq(membership.organizationId, owner.organizationId), eq(membership.role, 'owner')));
    expect(owners).toHaveLength(1);
  });

  it('is one person at most, and a person one member', async () => {
    const { organizationId, call, memberId } = await anOrganizationWithOwner();
    const student = await signedIn(organizationId, 'student');
    const personId = await aPerson(server.database, organizationId);
    expect((await call('PATCH', `/members/${student.memberId}`, { personId })).body).toMatchObject({
      personId,
      personName: 'Ada Lovelace',
    });
    const entries = await server.database.system
      .select({ metadata: auditLog.metadata })
      .from(auditLog)
      .where(and(eq(auditLog.organizationId, organizationId), eq(auditLog.action, 'member.change')));
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(personId);
    expect((await call('PATCH', `/members/${memberId}`, { personId })).body.code).toBe('member.person-taken');
    const unlinked = await call('PATCH', `/members/${student.memberId}`, { personId: null });
    expect(unlinked.body.personId).toBeUndefined();
    const nobody = await call('PATCH', `/members/${memberId}`, { personId: newId() });
    expect(nobody.body.code).toBe('person.not-found');
  });

  it('of another organization is not found', async () => {
    const [ours, theirs] = [await anOrganizationWithOwner(), await anOrganizationWithOwner()];
    const answers = [
      await ours.call('PATCH', `/members/${theirs.memberId}`, { role: 'student' }),
      await ours.call('DELETE', `/members/${theirs.memberId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('an invitation', () => {
  async function anInvitation(fields: object = {}) {
    const owner = await anOrganizationWithOwner();
    const guest = await signedIn(undefined, 'student');
    const { body } = await owner.call('POST', '/invitations', {
      email: guest.email.toUpperCase(),
      role: 'teacher',
      ...fields,
    });
    return { owner, guest, body, token: new URL(body.link).hash.replace('#token=', '') };
  }

  it('says what it invites to and makes its receiver a member once', async () => {
    const { owner, guest, token } = await anInvitation();
    const read = await guest.call('POST', '/invitations/read', { token });
    expect(read.body).toEqual({ organizationName: 'Test school', email: guest.email, role: 'teacher' });
    const accepted = await guest.call('POST', '/invitations/accept', { token });
    expect(accepted.body).toEqual({ organizationId: owner.organizationId });
    expect((await guest.browser.session()).json().membership).toMatchObject({ role: 'teacher' });
    expect((await guest.call('POST', '/invitations/accept', { token })).body.code).toBe('invitation.invalid');
    expect((await owner.call('GET', '/invitations')).body.items).toEqual([]);
  });

  it('links the account to its person', async () => {
    const owner = await anOrganizationWithOwner();
    const guest = await signedIn(undefined, 'student');
    const personId = await aPerson(server.database, owner.organizationId);
    const { body } = await owner.call('POST', '/invitations', {
      email: guest.email,
      role: 'student',
      personId,
    });
    await guest.call('POST', '/invitations/accept', { token: body.link.split('token=')[1] });
    expect((await guest.browser.session()).json().membership).toMatchObject({ personId });
  });

  it('is of no use to another account', async () => {
    const { token } = await anInvitation();
    const thief = await signedIn(undefined, 'student');
    const reply = await thief.call('POST', '/invitations/accept', { token });
    expect([reply.status, reply.body.code]).toEqual([409, 'invitation.other-address']);
  });

  it('accepted twice at once makes one member', async () => {
    const { guest, token } = await anInvitation();
    const answers = await Promise.all([
      guest.call('POST', '/invitations/accept', { token }),
      guest.call('POST', '/invitations/accept', { token }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('can be withdrawn, and expires', async () => {
    const withdrawn = await anInvitation();
    await withdrawn.owner.call('DELETE', `/invitations/${withdrawn.body.id}`);
    const late = await anInvitation();
    server.clock.advance(8 * 86_400_000);
    const isInvited = createIsInvited(server);
    for (const { guest, token } of [withdrawn, late]) {
      expect(await isInvited(token, guest.email)).toBe(false);
    }
    server.clock.advance(-8 * 86_400_000);
    expect(await isInvited(late.token, late.guest.email)).toBe(true);
    expect(await isInvited(late.token, 'other@example.test')).toBe(false);
  });

  it('is stored without its token', async () => {
    const { body, token } = await anInvitation();
    const [row] = await server.database.system.select().from(invitation).where(eq(invitation.id, body.id));
    expect(JSON.stringify(row)).not.toContain(token);
  });
});

describe('an API key', () => {
  const keyRequest = { name: 'Door', scopes: ['people:read', 'faces:identify'] };
  const opens = async (key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    return (await server.app.inject({ url: '/api/v1/members', headers })).statusCode;
  };

  it('is told once and stored as a hash', async () => {
    const { call } = await anOrganizationWithOwner();
    const made = (await call('POST', '/api-keys', keyRequest)).body;
    expect(made.key).toMatch(/^mien_[\w-]{43}$/);
    const [listed] = (await call('GET', '/api-keys')).body.items;
    expect(listed).toMatchObject({ ...keyRequest, prefix: made.key.slice(0, 11) });
    expect(listed.key).toBeUndefined();
  });

  it.each([
    { scope: 'members:write', why: 'services may not' },
    { scope: 'organization:delete', why: 'services may not' },
  ])('cannot hold $scope: $why', async ({ scope }) => {
    const { call } = await anOrganizationWithOwner();
    const reply = await call('POST', '/api-keys', { name: 'Door', scopes: [scope] });
    expect([reply.status, reply.body]).toMatchObject([400, { code: 'api-key.scope', details: { scope } }]);
  });

  it('that is expired from the start is refused', async () => {
    const { call } = await anOrganizationWithOwner();
    const reply = await call('POST', '/api-keys', { ...keyRequest, expiresAt: '2020-01-01T00:00:00Z' });
    expect(reply.body.code).toBe('api-key.expiry');
  });

  it('works on for the grace after a rotation and ends then; the new one goes on', async () => {
    const { call } = await anOrganizationWithOwner();
    const old = (await call('POST', '/api-keys', keyRequest)).body;
    const next = (await call('POST', `/api-keys/${old.id}/rotate`, { graceMinutes: 10 })).body;
    expect(next.scopes).toEqual(keyRequest.scopes);
    expect([await opens(old.key), await opens(next.key)]).toEqual([403, 403]);
    server.clock.advance(11 * 60_000);
    expect([await opens(old.key), await opens(next.key)]).toEqual([401, 403]);
    const again = await call('POST', `/api-keys/${old.id}/rotate`, {});
    expect(again.body.code).toBe('api-key.not-found');
  });

  it('ends at once when it is revoked', async () => {
    const { call } = await anOrganizationWithOwner();
    const made = (await call('POST', '/api-keys', keyRequest)).body;
    await call('DELETE', `/api-keys/${made.id}`);
    expect(await opens(made.key)).toBe(401);
  });
});
