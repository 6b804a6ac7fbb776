import type { routes } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { session } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';

/**
 * Check a factor of whoever is signed in.
 *
 * @throws {WrongCredentialsError} {LockedOutError}
 */
export type ShowFactor = (
  shown: z.output<(typeof routes.stepUp)['body']>,
  request: { readonly headers: Headers; readonly origin: RequestOrigin },
) => Promise<void>;

/** Somebody signed in showed a factor again. */
export interface NoteShown {
  (sessionId: string): Promise<void>;
  /** By face: beside a password it is the second factor, in the organization that compared it. */
  (sessionId: string, faceOrganizationId: string): Promise<void>;
}

export const createNoteShown =
  ({ database, clock }: { readonly database: Database; readonly clock: Clock }): NoteShown =>
  async (sessionId: string, faceOrganizationId?: string) => {
    const { system } = database;
    await system.transaction(async (tx) => {
      await tx.update(session).set({ factorShownAt: clock.now() }).where(eq(session.id, sessionId));
      if (faceOrganizationId === undefined) return;
      await tx
        .update(session)
        .set({ secondFactor: true, faceOrganizationId })
        .where(
          and(eq(session.id, sessionId), eq(session.secondFactor, false), eq(session.byFaceAlone, false)),
        );
    });
  };
