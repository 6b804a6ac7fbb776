import type { Transaction } from '../../../platform/database/database.js';
import { readSecret } from '../../../platform/security/outgoing-secrets.js';
import type { WebhookContext, WebhookRow } from './ports.js';

/** Every secret of a receiver that is valid, the newest first. */
export async function secretsOf(
  { sealer, clock }: Pick<WebhookContext, 'sealer' | 'clock'>,
  tx: Transaction,
  row: WebhookRow,
): Promise<readonly string[]> {
  const isFormerValid = row.formerSecretUntil !== null && row.formerSecretUntil > clock.now();
  const ids = [row.secretId, ...(isFormerValid && row.formerSecretId ? [row.formerSecretId] : [])];
  const secrets: string[] = [];
  for (const id of ids) {
    const secret = await readSecret(sealer, tx, row.organizationId, id);
    if (secret !== undefined) secrets.push(secret);
  }
  return secrets;
}
