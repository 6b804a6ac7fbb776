import { MAX_GROUP_PICTURES } from '@mien/contracts';
import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  groupFace,
  groupFaceCandidate,
  groupPicture,
  person,
} from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { TooManyGroupPicturesError } from '../domain/errors.js';
import { assertOpen, findGroupPhoto } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';
import type { SearchedPicture } from './search-picture.js';

interface PictureToStore {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  /** Of the group photo. */
  readonly id: string;
  readonly picture: Uint8Array;
  readonly digest: string;
  readonly searched: SearchedPicture;
}

/** Seal a picture and store it with what was found in it; one that is there already stays as it is. */
export async function storePicture(context: GroupPhotoContext, request: PictureToStore): Promise<void> {
  const { database, sealer, audit, newId } = context;
  const { principal, origin, id, digest, searched } = request;
  const { organizationId } = principal;
  const normalized = await context.normalizePicture(request.picture);
  await database.inOrganization(organizationId, async (tx) => {
    assertOpen(await findGroupPhoto(context, tx, principal, id, { hold: true }));
    const stored = await tx
      .select({ digest: groupPicture.digest })
      .from(groupPicture)
      .where(eq(groupPicture.groupPhotoId, id));
    if (stored.some((other) => other.digest === digest)) return;
    if (stored.length >= MAX_GROUP_PICTURES) throw new TooManyGroupPicturesError(MAX_GROUP_PICTURES);
    const pictureId = newId();
    const sealed = await sealer.seal(tx, organizationId, `group-picture:${pictureId}`, normalized);
    await tx.insert(groupPicture).values({
      id: pictureId,
      organizationId,
      groupPhotoId: id,
      digest,
      width: searched.width,
      height: searched.height,
      sealedPicture: sealed.bytes,
      keyVersion: sealed.keyVersion,
      createdAt: context.clock.now(),
    });
    await storeFaces(tx, organizationId, pictureId, searched.faces);
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'group-photo.search',
      resource: `group-photo:${id}`,
      metadata: { pictureId, faces: searched.faces.length },
    });
  });
}

async function storeFaces(
  tx: Transaction,
  organizationId: string,
  pictureId: string,
  faces: SearchedPicture['faces'],
): Promise<void> {
  if (faces.length === 0) return;
  await tx
    .insert(groupFace)
    .values(faces.map(({ candidates: _, ...face }) => ({ ...face, organizationId, pictureId })));
  const ids = [...new Set(faces.flatMap(({ candidates }) => candidates.map(({ personId }) => personId)))];
  if (ids.length === 0) return;
  // somebody may have been erased since they were found
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(inArray(person.id, ids))
    .for('key share');
  const there = new Set(rows.map((row) => row.id));
  const candidates = faces.flatMap((face) =>
    face.candidates
      .map((candidate, rank) => ({ ...candidate, organizationId, faceId: face.id, rank }))
      .filter(({ personId }) => there.has(personId)),
  );
  if (candidates.length > 0) await tx.insert(groupFaceCandidate).values(candidates);
}
