import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { groupFace, groupFaceCandidate, groupPicture } from '../../../platform/database/schema/index.js';
import type { SeenFace } from '../domain/seen-face.js';

export interface PictureRow {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface ReadPictures {
  readonly pictures: readonly PictureRow[];
  /** Largest first. */
  readonly faces: readonly SeenFace[];
}

/** The pictures of a group photo in the order they came, and what was found in them about `roster`. */
export async function readFaces(
  tx: Transaction,
  groupPhotoId: string,
  roster: ReadonlySet<string>,
): Promise<ReadPictures> {
  const pictures = await tx
    .select({ id: groupPicture.id, width: groupPicture.width, height: groupPicture.height })
    .from(groupPicture)
    .where(eq(groupPicture.groupPhotoId, groupPhotoId))
    .orderBy(asc(groupPicture.createdAt), asc(groupPicture.id));
  const faces = await tx
    .select({ face: groupFace })
    .from(groupFace)
    .innerJoin(groupPicture, eq(groupPicture.id, groupFace.pictureId))
    .where(eq(groupPicture.groupPhotoId, groupPhotoId))
    .orderBy(desc(sql`(${groupFace.box} ->> 'width')::float8`), asc(groupFace.id));
  const candidates = await tx
    .select({ candidate: groupFaceCandidate })
    .from(groupFaceCandidate)
    .innerJoin(groupFace, eq(groupFace.id, groupFaceCandidate.faceId))
    .innerJoin(groupPicture, eq(groupPicture.id, groupFace.pictureId))
    .where(eq(groupPicture.groupPhotoId, groupPhotoId))
    .orderBy(asc(groupFaceCandidate.rank));
  const ofFace = new Map<string, SeenFace['candidates'][number][]>();
  for (const { candidate } of candidates) {
    const { faceId, personId, probability } = candidate;
    if (roster.has(personId)) ofFace.set(faceId, [...(ofFace.get(faceId) ?? []), { personId, probability }]);
  }
  return {
    pictures,
    faces: faces.map(({ face: { advice, recognitionLogId, isSmall: _, organizationId: __, ...face } }) => ({
      ...face,
      ...(advice && { advice }),
      ...(recognitionLogId && { recognitionLogId }),
      candidates: ofFace.get(face.id) ?? [],
    })),
  };
}
