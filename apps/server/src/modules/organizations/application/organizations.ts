import type { LanguageTag, OrganizationSettings } from '@mien/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { membership, organization, person, template } from '../../../platform/database/schema/index.js';
import { NotAllowedError, NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { DEFAULT_SETTINGS } from '../domain/default-settings.js';
import { NameNotConfirmedError } from '../domain/errors.js';
import type { OrganizationsDeps } from './ports.js';

export interface NewOrganization {
  readonly name: string;
  readonly timeZone: string;
  readonly language: LanguageTag;
}

export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly language?: LanguageTag | undefined;
  readonly settings?:
    | { readonly [K in keyof OrganizationSettings]?: OrganizationSettings[K] | undefined }
    | undefined;
}

export type OrganizationRow = typeof organization.$inferSelect;

async function read(tx: Transaction, organizationId: string): Promise<OrganizationRow> {
  const [row] = await tx.select().from(organization).where(eq(organization.id, organizationId));
  if (!row) throw new NotFoundError('organization');
  return row;
}

const givenOf = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Make an organization whose first owner is this account. */
export async function createOrganization(
  deps: OrganizationsDeps,
  accountId: string,
  input: NewOrganization,
  origin?: RequestOrigin,
): Promise<OrganizationRow> {
  const id = deps.newId();
  return deps.database.inOrganization(id, async (tx) => {
    const settings = DEFAULT_SETTINGS;
    await tx.insert(organization).values({ id, ...input, settings, packId: deps.defaultPackId });
    await tx.insert(membership).values({ id: deps.newId(), organizationId: id, accountId, role: 'owner' });
    await deps.onCreate(tx, id);
    await deps.auditTrail.record(tx, {
      actor: { actorId: accountId, organizationId: id },
      origin,
      action: 'organization.create',
      resource: `organization:${id}`,
    });
    return read(tx, id);
  });
}

/** @throws {NotAllowedError} where the installation is closed and the account owns nothing yet. */
export async function assertMayCreate(
  { database, isOpen }: OrganizationsDeps,
  accountId: string,
): Promise<void> {
  if (isOpen) return;
  const owned = await database.system
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.accountId, accountId), eq(membership.role, 'owner')))
    .limit(1);
  if (owned.length === 0) throw new NotAllowedError();
}

export const readOrganization = ({ database }: OrganizationsDeps, { organizationId }: Principal) =>
  database.inOrganization(organizationId, (tx) => read(tx, organizationId));

/** Change what is given and keep the rest. */
export const updateOrganization = (
  { database, auditTrail }: OrganizationsDeps,
  principal: Principal,
  { settings: changed = {}, ...fields }: OrganizationChange,
  origin: RequestOrigin,
): Promise<OrganizationRow> =>
  database.inOrganization(principal.organizationId, async (tx) => {
    const { organizationId } = principal;
    const given = givenOf(fields);
    // merged by the database, so two changes at once both last
    const settings = sql`${organization.settings} || ${JSON.stringify(givenOf(changed))}::jsonb`;
    await tx
      .update(organization)
      .set({ ...given, settings })
      .where(eq(organization.id, organizationId));
    const after = await read(tx, organizationId);
    await auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'organization.update',
      resource: `organization:${organizationId}`,
      metadata: { fields: Object.keys(given), settings: changed },
    });
    return after;
  });

/**
 * Delete an organization with all it holds; its audit log remains.
 *
 * @throws {NameNotConfirmedError} if the name typed is not its name.
 */
export async function deleteOrganization(
  { database, auditTrail, onDelete }: OrganizationsDeps,
  principal: Principal,
  confirmName: string,
  origin: RequestOrigin,
): Promise<void> {
  const { organizationId } = principal;
  const cleanUp = await database.inOrganization(organizationId, async (tx) => {
    await lockTemplateFeed(tx, organizationId);
    const { name } = await read(tx, organizationId);
    if (confirmName.trim().normalize('NFC') !== name) throw new NameNotConfirmedError();
    // templates announce their end to galleries while the organization still exists
    await tx.delete(template);
    await auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'organization.delete',
      resource: `organization:${organizationId}`,
    });
    const afterwards = await onDelete(tx, organizationId);
    await tx.delete(person);
    await tx.delete(organization).where(eq(organization.id, organizationId));
    return afterwards;
  });
  await cleanUp();
}
