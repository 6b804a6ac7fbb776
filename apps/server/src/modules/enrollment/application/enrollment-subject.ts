import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { consent, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { PersonInactiveError } from '../domain/errors.js';

/** @throws {NotFoundError} `person.not-found` @throws {PersonInactiveError} */
export async function requireActivePerson(tx: Transaction, personId: string): Promise<void> {
  const [found] = await tx.select({ status: person.status }).from(person).where(eq(person.id, personId));
  if (found === undefined) throw new NotFoundError('person');
  if (found.status !== 'active') throw new PersonInactiveError();
}

/** Whether the person agreed to have their pictures kept. */
export async function agreesToPictures(tx: Transaction, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(
        eq(consent.personId, personId),
        eq(consent.purpose, 'picture-storage'),
        isNull(consent.withdrawnAt),
      ),
    );
  return rows.length > 0;
}
