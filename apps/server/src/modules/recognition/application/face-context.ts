import type { OrganizationSettings } from '@mien/contracts';
import type { GalleryPosition } from '@mien/recognizer';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { organization, templateChange } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';

/** What an answer about faces depends on: how far the gallery must be, and the organization's rules. */
export interface FaceContext {
  readonly position: GalleryPosition;
  readonly settings: OrganizationSettings;
}

/** Read the context in one look. @throws {NotFoundError} `organization.not-found` */
export async function faceContextOf(tx: Transaction, organizationId: string): Promise<FaceContext> {
  const [row] = await tx
    .select({
      packId: organization.packId,
      settings: organization.settings,
      sequence: sql<string>`coalesce((select max(${templateChange.sequence}) from ${templateChange}
        where ${templateChange.organizationId} = ${organizationId}), 0)`,
    })
    .from(organization)
    .where(eq(organization.id, organizationId));
  if (row === undefined) throw new NotFoundError('organization');
  const { packId, settings } = row;
  return { position: { organizationId, packId, sequence: Number(row.sequence) }, settings };
}
