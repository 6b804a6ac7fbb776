import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.js';
import { account } from '../../../platform/database/schema/index.js';
import type { FindSession } from '../application/sessions.js';
import { AccountExistsError } from '../domain/errors.js';
import type { BetterAuth } from './better-auth.js';

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const optionalId = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const storedSession = z.object({
  id: z.string(),
  createdAt: z.coerce.date(),
  expiresAt: z.coerce.date(),
  lastSeenAt: z.coerce.date(),
  factorShownAt: z.coerce
    .date()
    .nullish()
    .transform((value) => value ?? null),
  organizationId: optionalId,
  faceOrganizationId: optionalId,
  secondFactor: flag,
  byFaceAlone: flag,
});

/** Sessions as better-auth finds them by their signed cookie, from the database every time. */
export const createFindSession =
  (auth: BetterAuth): FindSession =>
  async (headers) => {
    if (!headers.has('cookie')) return undefined;
    const found = await auth.api.getSession({
      headers,
      query: { disableCookieCache: true, disableRefresh: true },
    });
    if (!found) return undefined;
    const { id, name, email, twoFactorEnabled } = found.user;
    return {
      ...storedSession.parse(found.session),
      account: { id, name, email, twoFactorEnabled: twoFactorEnabled ?? false },
    };
  };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  /** 12 to 256 characters. */
  readonly password: string;
  readonly emailVerified: boolean;
}

/** Make an account without the sign-up page: for setup and for administrators. */
export const createCreateAccount = (deps: { readonly auth: BetterAuth; readonly database: Database }) =>
  /** @throws {AccountExistsError} */
  async function createAccount(input: NewAccount): Promise<{ readonly id: string }> {
    const { internalAdapter, password } = await deps.auth.$context;
    const email = input.email.trim().toLowerCase();
    const [existing] = await deps.database.system
      .select({ id: account.id })
      .from(account)
      .where(eq(account.email, email));
    if (existing) throw new AccountExistsError();
    const { id } = await internalAdapter.createUser(
      { name: input.name, email, emailVerified: input.emailVerified },
      { method: 'email-password' },
    );
    await internalAdapter.linkAccount({
      userId: id,
      accountId: id,
      providerId: 'credential',
      password: await password.hash(input.password),
    });
    return { id };
  };
