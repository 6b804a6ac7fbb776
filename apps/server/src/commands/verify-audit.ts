import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { auditHead, auditLog, organization } from '../platform/database/schema/index.js';
import { createAuditAnchors } from '../platform/security/audit-anchors.js';
import { openKeyring } from '../platform/security/keyring.js';
import { createVerifyAuditChain } from '../platform/security/verify-audit-chain.js';
import { type Installation, onInstallation } from './installation.js';

const ANCHOR = /^([0-9a-f-]{36})\.json$/;

/** Every organization that ever wrote: those there are, those whose rows are left, and those that only files recall. */
async function organizationsOf({ database }: Installation, folder: string): Promise<string[]> {
  const rows = [
    ...(await database.system.select({ id: organization.id }).from(organization)),
    ...(await database.system.select({ id: auditHead.organizationId }).from(auditHead)),
    ...(await database.system.selectDistinct({ id: auditLog.organizationId }).from(auditLog)),
  ];
  const files = await readdir(folder).catch(() => []);
  const anchored = files.map((name) => ANCHOR.exec(name)?.[1]).filter((id) => id !== undefined);
  return [...new Set([...rows.map(({ id }) => id), ...anchored])].sort();
}

await onInstallation(async (installation) => {
  const { settings, database } = installation;
  const folder = join(settings.dataFolder, 'keys', 'audit-heads');
  const keyring = await openKeyring(database, settings.masterKey);
  const anchors = createAuditAnchors({
    database,
    keyring,
    folder,
    onBroken: () => undefined,
    onError: () => undefined,
  });
  const verify = createVerifyAuditChain({ database, keyring, anchors });
  const organizations = [];
  for (const organizationId of await organizationsOf(installation, folder)) {
    organizations.push({ organizationId, ...(await verify(organizationId)) });
  }
  return { isFine: organizations.every(({ intact }) => intact), answer: { organizations } };
});
