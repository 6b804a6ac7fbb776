import { randomUUID } from 'node:crypto';
import type { Badge } from '@mien/contracts';
import { hash } from '@node-rs/argon2';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { badge, person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { BadgeNumberMissingError } from '../domain/errors.js';
import { type AuthenticateCode, writeBadgeCode } from './badge-code.js';
import type { Changing } from './kiosks.js';
import type { KioskContext } from './ports.js';

/** The authentication of QR codes. */
export const authenticateBadge =
  ({ keyring }: Pick<KioskContext, 'keyring'>): AuthenticateCode =>
  (organizationId, codeId) =>
    keyring.authenticate('mien badge', `${organizationId}:${codeId}`);

async function read(context: KioskContext, tx: Transaction, personId: string): Promise<Badge> {
  const [row] = await tx
    .select({ number: person.externalId, organizationId: person.organizationId, badge })
    .from(person)
    .leftJoin(badge, eq(badge.personId, person.id))
    .where(eq(person.id, personId));
  const { codeId, codeIssuedAt, pinHash, pinSetAt } = row?.badge ?? {};
  return {
    ...(row?.number && { number: row.number }),
    ...(row && codeId && { code: writeBadgeCode(authenticateBadge(context), row.organizationId, codeId) }),
    ...(codeId && codeIssuedAt && { codeIssuedAt: codeIssuedAt.toISOString() }),
    ...(pinHash && pinSetAt && { pinSetAt: pinSetAt.toISOString() }),
  };
}

const newCode = ({ clock }: Pick<KioskContext, 'clock'>) => ({
  codeId: randomUUID(),
  codeIssuedAt: clock.now(),
});

/** @throws {NotFoundError} `person.not-found` */
export const readBadge = (context: KioskContext, principal: Principal, personId: string): Promise<Badge> =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    await context.people.assertReach(tx, principal, personId);
    return read(context, tx, personId);
  });

async function write(
  context: KioskContext,
  { principal, origin }: Changing,
  personId: string,
  action: string,
  set: Partial<typeof badge.$inferInsert>,
): Promise<Badge> {
  const { database, audit, people } = context;
  const { organizationId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    await people.assertReach(tx, principal, personId);
    if (set.pinHash && !(await read(context, tx, personId)).number) throw new BadgeNumberMissingError();
    await tx
      .insert(badge)
      .values({ personId, organizationId, ...set })
      .onConflictDoUpdate({ target: badge.personId, set });
    await audit.record(tx, { actor: principal, origin, action, resource: `person:${personId}` });
    return read(context, tx, personId);
  });
}

/** @throws {NotFoundError} `person.not-found` */
export const issueCode = (context: KioskContext, by: Changing, personId: string): Promise<Badge> =>
  write(context, by, personId, 'badge.issue-code', newCode(context));

/** @throws {NotFoundError} `person.not-found`, and {BadgeNumberMissingError} */
export async function setPin(context: KioskContext, by: Changing, personId: string, pin: string) {
  const set = { pinHash: await hash(pin), pinSetAt: context.clock.now() };
  return write(context, by, personId, 'badge.set-pin', set);
}

/** @throws {NotFoundError} `person.not-found` */
export const deletePin = (context: KioskContext, by: Changing, personId: string): Promise<Badge> =>
  write(context, by, personId, 'badge.delete-pin', { pinHash: null, pinSetAt: null });

/**
 * The QR codes of a group's people whom the caller sees; those without one get one.
 *
 * @throws {NotFoundError} `group.not-found`
 */
export async function issueGroupCodes(
  context: KioskContext,
  { principal, origin }: Changing,
  groupId: string,
) {
  const { database, audit, people } = context;
  const { organizationId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    const [group] = await tx.select({ name: roster.name }).from(roster).where(eq(roster.id, groupId));
    if (!group) throw new NotFoundError('group');
    const rows = await tx
      .select({ personId: person.id, name: person.name, number: person.externalId, codeId: badge.codeId })
      .from(person)
      .innerJoin(rosterPerson, eq(rosterPerson.personId, person.id))
      .leftJoin(badge, eq(badge.personId, person.id))
      .where(
        and(eq(rosterPerson.rosterId, groupId), eq(person.status, 'active'), people.visiblePeople(principal)),
      )
      .orderBy(asc(person.sortKey), asc(person.id));
    if (rows.length === 0 && principal.reach !== 'organization') throw new NotFoundError('group');
    const items = [];
    for (const { personId, name, number, codeId: old } of rows) {
      const set = newCode(context);
      const codeId = old ?? set.codeId;
      if (!old) {
        await tx
          .insert(badge)
          .values({ personId, organizationId, ...set })
          .onConflictDoUpdate({ target: badge.personId, set });
      }
      const code = writeBadgeCode(authenticateBadge(context), organizationId, codeId);
      items.push({ personId, name, ...(number && { number }), code });
    }
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'badge.issue-group',
      resource: `group:${groupId}`,
      metadata: { people: items.length },
    });
    return { groupName: group.name, items };
  });
}
