import { randomInt } from 'node:crypto';
import type { Kiosk, kioskRoutes } from '@mien/contracts';
import { hash } from '@node-rs/argon2';
import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { kiosk, roster } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { drawEnrollmentCode } from '../domain/enrollment-code.js';
import { KioskNameTakenError } from '../domain/errors.js';
import { kioskState } from '../domain/kiosk-state.js';
import { hashEnrollmentCode } from './hash-enrollment-code.js';
import { tellKiosk } from './kiosk-news.js';
import type { KioskContext, KioskRow } from './ports.js';

type NewKiosk = z.output<typeof kioskRoutes.createKiosk.body>;
type KioskChange = z.output<typeof kioskRoutes.updateKiosk.body>;

const CODE_MS = 600_000;

/** Who changes kiosks, and from where. */
export interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}

/** A kiosk as administrators see it. */
function describe(row: KioskRow, now: Date): Kiosk {
  const isCodeOpen = row.codeExpiresAt !== null && row.codeExpiresAt > now;
  return {
    id: row.id,
    name: row.name,
    place: row.place,
    settings: row.settings,
    state: kioskState(row, now),
    createdAt: row.createdAt.toISOString(),
    ...(row.rosterId && { groupId: row.rosterId }),
    ...(isCodeOpen && { codeExpiresAt: row.codeExpiresAt?.toISOString() }),
    ...(row.enrolledAt && { enrolledAt: row.enrolledAt.toISOString() }),
    ...(row.lastSeenAt && { lastSeenAt: row.lastSeenAt.toISOString() }),
    ...(row.camera && row.credentialHash && { camera: row.camera as NonNullable<Kiosk['camera']> }),
  };
}

/** Rows know no organizations by reference, so a group is looked up among one's own. */
async function requireGroup(tx: Transaction, groupId: string | null | undefined): Promise<void> {
  if (!groupId) return;
  const [found] = await tx.select({ id: roster.id }).from(roster).where(eq(roster.id, groupId));
  if (!found) throw new NotFoundError('group');
}

const withFreeName = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error, 'kiosk_name') ? new KioskNameTakenError() : error;
  }
};

function drawCode(context: KioskContext) {
  const code = drawEnrollmentCode((n) => randomInt(n));
  const codeExpiresAt = new Date(context.clock.now().getTime() + CODE_MS);
  return { code, codeExpiresAt, codeHash: hashEnrollmentCode(context, code) };
}

export async function listKiosks({ database, clock }: KioskContext, { organizationId }: Principal) {
  const rows = await database.inOrganization(organizationId, (tx) =>
    tx.select().from(kiosk).orderBy(asc(kiosk.name)),
  );
  return { items: rows.map((row) => describe(row, clock.now())) };
}

/** @throws {KioskNameTakenError} and {NotFoundError} `group.not-found` */
export async function createKiosk(context: KioskContext, by: Changing, asked: NewKiosk) {
  const { database, clock, audit, newId } = context;
  const { organizationId, actorId } = by.principal;
  const { name, place, settings, groupId } = asked;
  const { code, codeExpiresAt, codeHash } = drawCode(context);
  const pinHash = await hash(asked.pin);
  const id = newId();
  const row = { id, organizationId, name, place, settings, pinHash, codeHash, codeExpiresAt };
  const made = await withFreeName(() =>
    database.inOrganization(organizationId, async (tx) => {
      await requireGroup(tx, groupId);
      const [created] = await tx
        .insert(kiosk)
        .values({ ...row, rosterId: groupId ?? null, createdBy: actorId, createdAt: clock.now() })
        .returning();
      if (!created) throw new NotFoundError('kiosk');
      await audit.record(tx, {
        actor: by.principal,
        origin: by.origin,
        action: 'kiosk.create',
        resource: `kiosk:${id}`,
      });
      return created;
    }),
  );
  return { kiosk: describe(made, clock.now()), code, codeExpiresAt: codeExpiresAt.toISOString() };
}

/** Change a row and say so in the audit log, then to the device. @throws {NotFoundError} `kiosk.not-found` */
async function change(
  context: KioskContext,
  by: Changing,
  id: string,
  what: { readonly action: string; readonly set: Partial<KioskRow>; readonly fields?: readonly string[] },
): Promise<Kiosk> {
  const { database, clock, audit } = context;
  const changed = await withFreeName(() =>
    database.inOrganization(by.principal.organizationId, async (tx) => {
      await requireGroup(tx, what.set.rosterId);
      const [row] = await tx.update(kiosk).set(what.set).where(eq(kiosk.id, id)).returning();
      if (!row) throw new NotFoundError('kiosk');
      await audit.record(tx, {
        actor: by.principal,
        origin: by.origin,
        action: what.action,
        resource: `kiosk:${id}`,
        ...(what.fields && { metadata: { fields: what.fields } }),
      });
      return row;
    }),
  );
  await tellKiosk(context, id);
  return describe(changed, clock.now());
}

/** @throws {NotFoundError} `kiosk.not-found`, `group.not-found`, and {KioskNameTakenError} */
export async function updateKiosk(context: KioskContext, by: Changing, id: string, asked: KioskChange) {
  const { pin, groupId, name, place, settings } = asked;
  const set = {
    // a statement has to set something
    id,
    ...(name !== undefined && { name }),
    ...(place !== undefined && { place }),
    ...(settings !== undefined && { settings }),
    ...(groupId !== undefined && { rosterId: groupId }),
    ...(pin !== undefined && { pinHash: await hash(pin) }),
  };
  return change(context, by, id, { action: 'kiosk.update', set, fields: Object.keys(asked) });
}

/** @throws {NotFoundError} `kiosk.not-found` */
export async function renewKioskCode(context: KioskContext, by: Changing, id: string) {
  const { code, codeExpiresAt, codeHash } = drawCode(context);
  const set = { codeHash, codeExpiresAt, revokedAt: null };
  const renewed = await change(context, by, id, { action: 'kiosk.renew-code', set });
  return { kiosk: renewed, code, codeExpiresAt: codeExpiresAt.toISOString() };
}

/** @throws {NotFoundError} `kiosk.not-found` */
export const revokeKiosk = (context: KioskContext, by: Changing, id: string): Promise<Kiosk> =>
  change(context, by, id, {
    action: 'kiosk.revoke',
    set: { revokedAt: context.clock.now(), credentialHash: null, codeHash: null, codeExpiresAt: null },
  });

/** @throws {NotFoundError} `kiosk.not-found` */
export async function deleteKiosk(context: KioskContext, { principal, origin }: Changing, id: string) {
  const { database, audit } = context;
  await database.inOrganization(principal.organizationId, async (tx) => {
    const gone = await tx.delete(kiosk).where(eq(kiosk.id, id)).returning({ id: kiosk.id });
    if (gone.length === 0) throw new NotFoundError('kiosk');
    await audit.record(tx, { actor: principal, origin, action: 'kiosk.delete', resource: `kiosk:${id}` });
  });
  await tellKiosk(context, id);
}
