import type { Embedding } from '@mien/biometrics';
import type { PictureVerdict } from '@mien/contracts';
import type { GalleryPosition, MeasuredFace, Recognizer } from '@mien/recognizer';
import { chooseClaimant, type FaceContext } from '../../recognition/index.js';
import type { CaptureSource } from '../domain/capture-source.js';
import { judgeFace } from '../domain/judge-picture.js';

/** What became of one picture; `face` as measured, whoever may see which part of it. */
export interface JudgedPicture {
  readonly refusal?: NonNullable<PictureVerdict['refusal']>;
  readonly face?: MeasuredFace;
  readonly width?: number;
  readonly height?: number;
  /** Another person who is enrolled with this face. */
  readonly duplicateOf?: string;
}

/** A picture that could be enrolled, as far as looking at it alone goes. */
export type GoodPicture = JudgedPicture & { readonly face: MeasuredFace & { readonly embedding: Embedding } };

export const isGood = (judged: JudgedPicture): judged is GoodPicture =>
  judged.refusal === undefined && judged.face?.embedding !== undefined;

/** Pictures measured at once, so that one enrollment does not fill the queue. */
const UNDER_WAY = 2;

/** Look at every picture by itself. */
export async function judgePictures(
  recognizer: Recognizer,
  { position, settings }: FaceContext,
  pictures: readonly Uint8Array[],
  source: CaptureSource,
  signal?: AbortSignal,
): Promise<JudgedPicture[]> {
  const judge = async (picture: Uint8Array): Promise<JudgedPicture> => {
    const measuring = { packId: position.packId, picture, purpose: 'enrollment', maxFaces: 1 } as const;
    const measured = await recognizer.measure(measuring, signal);
    if (measured.kind === 'unusable') return { refusal: measured.reason };
    const { width, height } = measured;
    const chosen = chooseClaimant(measured.faces);
    if ('reason' in chosen) return { width, height, refusal: chosen.reason };
    const { face } = chosen;
    const refusal = judgeFace(face, source, settings) ?? (face.embedding ? undefined : 'no-face');
    return { width, height, face, ...(refusal && { refusal }) };
  };
  const judged: JudgedPicture[] = [];
  for (let start = 0; start < pictures.length; start += UNDER_WAY) {
    judged.push(...(await Promise.all(pictures.slice(start, start + UNDER_WAY).map(judge))));
  }
  return judged;
}

/** Compare the good ones with each other, with the person's templates, and with everybody else. */
export async function comparePictures(
  recognizer: Recognizer,
  at: GalleryPosition,
  personId: string,
  judged: readonly JudgedPicture[],
  replacesEarlier: boolean,
): Promise<JudgedPicture[]> {
  const good = judged.filter(isGood);
  if (good.length === 0) return [...judged];
  const probes = good.map(({ face }) => face.embedding);
  const check = await recognizer.checkEnrollment(at, { personId, probes, replacesEarlier });
  const { duplicateOf } = check;
  return judged.map((picture) => {
    const place = good.indexOf(picture as GoodPicture);
    if (place === -1) return picture;
    if (!check.isSamePerson[place]) return { ...picture, refusal: 'different-person' };
    return duplicateOf === undefined ? picture : { ...picture, refusal: 'duplicate', duplicateOf };
  });
}
