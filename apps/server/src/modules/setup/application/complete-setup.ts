import { timingSafeEqual } from 'node:crypto';
import type { LanguageTag } from '@mien/contracts';
import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { account, membership } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { SetupDoneError, SetupTokenError } from '../errors.js';
import { hashOfToken, markSetupDone, readSetup } from './setup-state.js';

export interface SetupDeps {
  readonly database: Pick<Database, 'system' | 'inOrganization'>;
  readonly clock: Clock;
  readonly createAccount: (account: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly emailVerified: boolean;
  }) => Promise<{ readonly id: string }>;
  readonly createOrganization: (
    accountId: string,
    input: { readonly name: string; readonly timeZone: string; readonly language: LanguageTag },
  ) => Promise<{ readonly id: string }>;
  /** Fill a new organization with invented people, in the background. */
  readonly demonstrate: (owner: Pick<Principal, 'actorId' | 'actorName' | 'organizationId'>) => Promise<void>;
}

export interface SetupRequest {
  readonly token: string;
  readonly account: { readonly name: string; readonly email: string; readonly password: string };
  readonly organization: { readonly name: string; readonly timeZone: string; readonly language: LanguageTag };
  readonly demonstration: boolean;
}

const isToken = (token: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOfToken(token)), Buffer.from(hash));

/** An account that an interrupted set-up left without an organization; the holder of the link may have its address. */
async function removeLeftAccount(database: SetupDeps['database'], email: string): Promise<void> {
  const { system } = database;
  const member = system.select().from(membership).where(eq(membership.accountId, account.id));
  await system
    .delete(account)
    .where(and(eq(sql`lower(${account.email})`, email.toLowerCase()), notExists(member)));
}

/**
 * Make the first administrator and the first organization, once.
 *
 * The row of the set-up is held until the end, so of two who use the link at the same moment the second is refused.
 *
 * @throws {SetupDoneError}
 * @throws {SetupTokenError}
 */
export async function completeSetup(
  deps: SetupDeps,
  request: SetupRequest,
): Promise<{ readonly organizationId: string }> {
  const { database, clock } = deps;
  const made = await database.system.transaction(async (held) => {
    const setup = await readSetup(held, true);
    if (setup?.doneAt) throw new SetupDoneError();
    if (!setup || !isToken(request.token, setup.tokenHash)) throw new SetupTokenError();
    await removeLeftAccount(database, request.account.email);
    const { id: actorId } = await deps.createAccount({ ...request.account, emailVerified: true });
    const { id: organizationId } = await deps.createOrganization(actorId, request.organization);
    await markSetupDone(held, setup, clock.now());
    return { actorId, organizationId };
  });
  if (request.demonstration) await deps.demonstrate({ ...made, actorName: request.account.name });
  return { organizationId: made.organizationId };
}
