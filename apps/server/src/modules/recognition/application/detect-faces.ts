import type { PictureMeasurement } from '@mien/recognizer';
import type { Principal } from '../../../platform/http/request-context.js';
import { PictureUnusableError } from '../domain/errors.js';
import { faceContextOf } from './face-context.js';
import type { RecognitionContext } from './ports.js';

export type MeasuredPicture = Extract<PictureMeasurement, { kind: 'measured' }>;

/** Find and measure the faces of a picture; nobody is recognized and nothing stored. */
export async function detectFaces(
  { database, recognizer }: RecognitionContext,
  { organizationId }: Principal,
  picture: Uint8Array,
  signal: AbortSignal,
): Promise<MeasuredPicture> {
  const { packId } = await database.inOrganization(
    organizationId,
    async (tx) => (await faceContextOf(tx, organizationId)).position,
  );
  const measured = await recognizer.measure({ packId, picture, purpose: 'detection' }, signal);
  if (measured.kind === 'unusable') throw new PictureUnusableError(measured.reason);
  return measured;
}
