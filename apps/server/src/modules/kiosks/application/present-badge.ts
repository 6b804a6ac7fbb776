import type { KioskGreeting, kioskRoutes } from '@mien/contracts';
import { verify } from '@node-rs/argon2';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { badge, person } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { BadgeUnknownError, PinLockedError, WayClosedError } from '../domain/errors.js';
import { readBadgeCode } from './badge-code.js';
import { authenticateBadge } from './badges.js';
import { type BadgeRefused, noteRefusal } from './note-refusal.js';
import { ownRow } from './own-kiosk.js';
import { beginPinTry } from './pin-guard.js';
import type { KioskContext } from './ports.js';
import { recordSighting } from './record-sighting.js';

type Presentation = z.output<typeof kioskRoutes.presentAtKiosk.body>;

/** Of no PIN; costs as much to refuse as a wrong PIN does. */
const NO_PIN =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const byCode = async (context: KioskContext, tx: Transaction, organizationId: string, code: string) => {
  const codeId = readBadgeCode(authenticateBadge(context), organizationId, code);
  if (codeId === undefined) return undefined;
  const [found] = await tx.select({ personId: badge.personId }).from(badge).where(eq(badge.codeId, codeId));
  return found?.personId;
};

const pinOf = async (tx: Transaction, number: string) => {
  const [found] = await tx
    .select({ personId: badge.personId, pinHash: badge.pinHash })
    .from(badge)
    .innerJoin(person, eq(person.id, badge.personId))
    .where(and(eq(person.externalId, number), eq(person.status, 'active')));
  return found;
};

/**
 * Whose code, or number and PIN, this is.
 *
 * @param notedAt when it was shown without a connection.
 */
export async function whoBy(
  context: KioskContext,
  { organizationId, actorId }: Principal,
  shown: Presentation,
  notedAt?: Date,
): Promise<{ readonly personId: string } | BadgeRefused> {
  if (shown.way === 'qr') {
    const personId = await context.database.inOrganization(organizationId, (tx) =>
      byCode(context, tx, organizationId, shown.code),
    );
    return personId ? { personId } : { isAlarming: false };
  }
  const attempt = await beginPinTry(context, actorId, shown.number, notedAt).catch((error: unknown) => {
    if (error instanceof PinLockedError) return error;
    throw error;
  });
  const found = await context.database.inOrganization(organizationId, (tx) => pinOf(tx, shown.number));
  const refused = found && { claimedId: found.personId };
  if (attempt instanceof PinLockedError) return { ...refused, isAlarming: false, locked: attempt };
  const isRight = await verify(found?.pinHash ?? NO_PIN, shown.pin);
  if (!isRight || !found?.pinHash) return { ...refused, isAlarming: await attempt.failed() };
  await attempt.succeeded();
  return { personId: found.personId };
}

/**
 * Recognize somebody by what they hold or know, and write down that they were there.
 *
 * @throws {BadgeUnknownError}
 * @throws {PinLockedError}
 * @throws {WayClosedError} if this kiosk does not take that.
 */
export async function presentBadge(
  context: KioskContext,
  principal: Principal,
  shown: Presentation,
  origin: RequestOrigin,
): Promise<KioskGreeting> {
  const { database, audit } = context;
  const { organizationId } = principal;
  const row = await database.inOrganization(organizationId, (tx) => ownRow(tx, principal));
  const { way } = shown;
  if (!row.settings.ways.includes(way)) throw new WayClosedError();
  const who = await whoBy(context, principal, shown);
  const greeting = await database.inOrganization(organizationId, async (tx) => {
    const greeted =
      'personId' in who
        ? await recordSighting(context, tx, row, { personId: who.personId, way })
        : await noteRefusal(context, tx, row, who, context.clock.now());
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'kiosk.present',
      resource: `kiosk:${row.id}`,
      result: greeted ? 'success' : 'failure',
      metadata: { way, ...metadataOf(who, greeted !== undefined) },
    });
    return greeted;
  });
  if ('locked' in who) throw who.locked;
  if (!greeting) throw new BadgeUnknownError();
  return greeting;
}

function metadataOf(who: Awaited<ReturnType<typeof whoBy>>, isGreeted: boolean) {
  if ('personId' in who) return isGreeted ? who : {};
  const { claimedId, locked } = who;
  return { ...(claimedId && { claimedId }), ...(locked && { reason: 'locked' }) };
}
