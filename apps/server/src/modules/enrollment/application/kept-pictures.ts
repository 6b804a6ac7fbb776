import { and, eq, isNull, lt, type SQL } from 'drizzle-orm';
import { organization, picture, template } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { EnrollmentContext } from './ports.js';
import { requireActivePerson } from './require-active-person.js';

type PictureKeeping = Pick<
  EnrollmentContext,
  'database' | 'sealer' | 'pictures' | 'clock' | 'newId' | 'normalizePicture'
>;

const MEDIA_TYPE = 'image/jpeg';

/**
 * Seal and store pictures of a person. The rows are committed before the files are written, and templates refer to them
 * afterwards: whatever a crash leaves behind is a row without a template, which the next sweep removes with its file.
 * The person is held while the files are written, else erasing them in between would leave files that no row names.
 *
 * @returns ids, in the order given.
 * @throws {NotFoundError} if the person is erased meanwhile.
 */
export async function keepPictures(
  { database, sealer, pictures, clock, newId, normalizePicture }: PictureKeeping,
  organizationId: string,
  personId: string,
  files: readonly Uint8Array[],
): Promise<string[]> {
  const normalized = await Promise.all(files.map(normalizePicture));
  const createdAt = clock.now();
  const sealed = await database.inOrganization(organizationId, async (tx) => {
    await requireActivePerson(tx, personId);
    const stored = [];
    for (const bytes of normalized) {
      const id = newId();
      const { bytes: sealedBytes, keyVersion } = await sealer.seal(
        tx,
        organizationId,
        `picture:${id}`,
        bytes,
      );
      const row = {
        id,
        organizationId,
        personId,
        storageKey: id,
        keyVersion,
        mediaType: MEDIA_TYPE,
        createdAt,
      };
      await tx.insert(picture).values({ ...row, byteCount: bytes.byteLength });
      stored.push({ id, sealedBytes });
    }
    return stored;
  });
  await database.inOrganization(organizationId, async (tx) => {
    await requireActivePerson(tx, personId);
    for (const { id, sealedBytes } of sealed) await pictures.put(id, sealedBytes);
  });
  return sealed.map(({ id }) => id);
}

type PictureReading = Pick<PictureKeeping, 'database' | 'sealer' | 'pictures'>;

/** A kept picture, opened. @throws {NotFoundError} `picture.not-found` */
export async function openPicture(
  deps: PictureReading,
  organizationId: string,
  of: { readonly personId: string; readonly pictureId: string },
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  const first = await readPicture(deps, organizationId, of);
  // a change of keys moves pictures to another place
  return first ?? (await readPicture(deps, organizationId, of)) ?? absent();
}

const absent = (): never => {
  throw new NotFoundError('picture');
};

/** @returns nothing if the file is not where the row says. */
async function readPicture(
  { database, sealer, pictures }: PictureReading,
  organizationId: string,
  of: { readonly personId: string; readonly pictureId: string },
) {
  const [row] = await database.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(picture)
      .where(and(eq(picture.id, of.pictureId), eq(picture.personId, of.personId))),
  );
  if (row === undefined) return absent();
  const bytes = await pictures.get(row.storageKey).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const opened = await database.inOrganization(organizationId, (tx) =>
    sealer.open(tx, organizationId, `picture:${row.id}`, { bytes, keyVersion: row.keyVersion }),
  );
  return { bytes: opened, mediaType: row.mediaType };
}

/** Delete pictures that no template refers to: first the file, then the row, so that no file is forgotten. */
export async function removeUnusedPictures(
  { database, pictures }: Pick<PictureKeeping, 'database' | 'pictures'>,
  organizationId: string,
  which: { readonly personId?: string; readonly olderThan?: Date } = {},
): Promise<number> {
  const conditions: (SQL | undefined)[] = [
    isNull(template.id),
    which.personId === undefined ? undefined : eq(picture.personId, which.personId),
    which.olderThan === undefined ? undefined : lt(picture.createdAt, which.olderThan),
  ];
  const unused = await database.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: picture.id, storageKey: picture.storageKey })
      .from(picture)
      .leftJoin(template, eq(template.pictureId, picture.id))
      .where(and(...conditions)),
  );
  for (const { id, storageKey } of unused) {
    await pictures.delete(storageKey);
    await database.inOrganization(organizationId, (tx) => tx.delete(picture).where(eq(picture.id, id)));
  }
  return unused.length;
}

/** An enrollment under way has rows without templates for less than this. */
const UNDER_WAY_MS = 600_000;

/** Remove what crashes and withdrawn consents left behind, in every organization. */
export async function sweepPictures(
  context: Pick<PictureKeeping, 'database' | 'pictures' | 'clock'>,
): Promise<void> {
  const olderThan = new Date(context.clock.now().getTime() - UNDER_WAY_MS);
  const organizations = await context.database.system.select({ id: organization.id }).from(organization);
  for (const { id } of organizations) await removeUnusedPictures(context, id, { olderThan });
}
