import type { ConsentPurpose } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { consent } from '../../../platform/database/schema/index.js';
import { ConsentMissingError } from '../domain/errors.js';

async function consentInForce(tx: Transaction, personId: string, purpose: ConsentPurpose) {
  const [row] = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(and(eq(consent.personId, personId), eq(consent.purpose, purpose), isNull(consent.withdrawnAt)));
  return row?.id;
}

/** The consent a template of this person rests on. @throws {ConsentMissingError} */
export async function recognitionConsentOf(tx: Transaction, personId: string): Promise<string> {
  const id = await consentInForce(tx, personId, 'recognition');
  if (id === undefined) throw new ConsentMissingError();
  return id;
}

/** Whether a person agrees to this now. */
export const hasConsent = async (
  tx: Transaction,
  personId: string,
  purpose: ConsentPurpose,
): Promise<boolean> => (await consentInForce(tx, personId, purpose)) !== undefined;
