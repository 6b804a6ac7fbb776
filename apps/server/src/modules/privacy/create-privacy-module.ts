import type { Transaction } from '../../platform/database/database.js';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import { toAuditCsv } from './adapters/audit-csv.js';
import { toZipStream } from './adapters/zip-stream.js';
import { createEraseOrganization } from './application/erase-organization.js';
import { createErasePerson } from './application/erase-person.js';
import { forgetErasedInFeed } from './application/forget-person.js';
import type { PrivacyContext } from './application/ports.js';
import { createRotateDataKey } from './application/rotate-data-key.js';
import { createPrivacyHandlers } from './http/privacy-handlers.js';

export interface PrivacyModule {
  readonly handlers: readonly RouteHandler[];
  /** Erase a person for somebody who is not asking over HTTP: an import that is undone. */
  readonly erasePerson: ReturnType<typeof createErasePerson>;
  /** Delete an organization with everything in it, then its keys. Call it last in the transaction. */
  readonly eraseOrganization: (tx: Transaction, organizationId: string) => Promise<void>;
  /** Take erased people out of the galleries' change feed; call it now and then. */
  readonly forgetErased: () => Promise<void>;
}

export function createPrivacyModule(context: PrivacyContext): PrivacyModule {
  context.jobs.define('key-rotation', createRotateDataKey(context));
  return {
    handlers: createPrivacyHandlers(context, { zip: toZipStream, csv: toAuditCsv }),
    erasePerson: createErasePerson(context),
    eraseOrganization: createEraseOrganization(context),
    forgetErased: () => forgetErasedInFeed(context),
  };
}
