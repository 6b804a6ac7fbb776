import type { alert as alertSchema } from '@mien/contracts';
import type { z } from 'zod';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { alert } from '../../../platform/database/schema/index.js';
import { emit } from './emit.js';

export interface NewAlert {
  readonly organizationId: string;
  readonly kind: z.infer<typeof alertSchema>['kind'];
  /** What or whom it is about, as administrators know it. */
  readonly subject: string;
  readonly at: Date;
}

/** Put something on the page of alerts, and tell administrators of it. */
export async function raiseAlert(
  tx: Transaction,
  { organizationId, kind, subject, at }: NewAlert,
): Promise<void> {
  const id = newId();
  await tx.insert(alert).values({ id, organizationId, kind, subject, at });
  await emit(tx, {
    kind: 'security.alert',
    organizationId,
    key: `alert:${id}`,
    data: { alert: kind, account: subject },
  });
}
