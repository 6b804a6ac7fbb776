import { faceContextOf } from '../../recognition/index.js';
import type { CaptureSource } from '../domain/capture-source.js';
import { comparePictures, type JudgedPicture, judgePictures } from './judge-pictures.js';
import type { EnrollmentContext } from './ports.js';
import { requireActivePerson } from './require-active-person.js';

export interface PreviewRequest {
  readonly organizationId: string;
  /** Absent when the person is not there yet, in the rehearsal of an import. */
  readonly personId?: string;
  readonly picture: Uint8Array;
  readonly source: CaptureSource;
  readonly signal?: AbortSignal;
}

/** Nobody has this id, so everybody enrolled is somebody else. */
const NOBODY = '';

/**
 * Say of one picture whether it could be enrolled; store nothing.
 *
 * @throws {ConsentMissingError} without consent to recognition: the picture is compared with everybody enrolled.
 */
export async function previewEnrollment(
  { database, recognizer, consent }: EnrollmentContext,
  request: PreviewRequest,
): Promise<JudgedPicture> {
  const { organizationId, personId, picture, source, signal } = request;
  const face = await database.inOrganization(organizationId, async (tx) => {
    if (personId !== undefined) {
      await requireActivePerson(tx, personId);
      await consent.recognitionConsentOf(tx, personId);
    }
    return faceContextOf(tx, organizationId);
  });
  const measured = await judgePictures(recognizer, face, [picture], source, signal);
  const [verdict] = await comparePictures(recognizer, face.position, personId ?? NOBODY, measured, false);
  return verdict ?? { refusal: 'no-face' };
}
