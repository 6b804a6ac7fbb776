import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { PersonInactiveError } from '../domain/errors.js';

/**
 * Erasing or deactivating the person waits until the transaction ends.
 *
 * @throws {NotFoundError} `person.not-found`
 * @throws {PersonInactiveError}
 */
export async function requireActivePerson(tx: Transaction, personId: string): Promise<void> {
  const [found] = await tx
    .select({ status: person.status })
    .from(person)
    .where(eq(person.id, personId))
    .for('share');
  if (found === undefined) throw new NotFoundError('person');
  if (found.status !== 'active') throw new PersonInactiveError();
}
