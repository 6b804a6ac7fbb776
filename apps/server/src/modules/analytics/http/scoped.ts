import type { AnalyticsFilter } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { type FiguresScope, figuresScope } from '../application/figures-scope.js';
import type { AnalyticsDeps, Reaching } from '../application/ports.js';

/** Reads something in a transaction that sees one organization, of what a filter names and the caller may see. */
export type Scoped = <T>(
  principal: Reaching,
  filter: AnalyticsFilter,
  read: (tx: Transaction, scope: FiguresScope) => Promise<T>,
) => Promise<T>;

export const createScoped =
  ({ database, clock }: Pick<AnalyticsDeps, 'database' | 'clock'>): Scoped =>
  (principal, filter, read) =>
    database.inOrganization(principal.organizationId, async (tx) =>
      read(tx, await figuresScope(tx, principal, { filter, now: clock.now() })),
    );
