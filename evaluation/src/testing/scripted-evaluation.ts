import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { FaceAnalysis, StageResult } from '@mien/engine';
import { syntheticIdentities, withTemporaryFolder } from '@mien/testkit';
import type { EvaluationContext, EvaluationProgress } from '../evaluation-context.js';

/** What the scripted engine finds in a file: a face, nothing, or a file it refuses. */
export interface WrittenFace {
  readonly embedding?: readonly number[];
  readonly quality?: number;
  readonly bonaFide?: number;
  readonly fault?: 'picture-truncated' | 'no-face' | 'eyes-closed' | 'breakage';
}

const LANDMARK = { x: 0, y: 0 };

function toFace({ embedding, quality, bonaFide, fault }: WrittenFace): FaceAnalysis {
  return {
    box: { x: 40, y: 40, width: 20, height: 20 },
    detectionScore: 1,
    landmarks: {
      leftEye: LANDMARK,
      rightEye: LANDMARK,
      nose: LANDMARK,
      leftMouth: LANDMARK,
      rightMouth: LANDMARK,
    },
    ...(fault === 'eyes-closed' && { rejection: { stage: 'quality' as const, reason: fault } }),
    ...(embedding && { embedding: toEmbedding(Float32Array.from(embedding)), embedderId: 'scripted@1' }),
    ...(bonaFide !== undefined && { pad: { padId: 'scripted-pad', bonaFide } }),
    ...(quality !== undefined && {
      quality: {
        score: quality,
        interEyeDistancePx: 60,
        sharpness: 100,
        luma: 120,
        contrast: 50,
        pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
        eyeOpenness: 0.3,
        insidePicture: 1,
        visibility: 1,
        ...(quality < 0.5 && { advice: 'too-blurred' as const }),
      },
    }),
  };
}

/** A folder of files that a scripted engine reads as faces, an evaluation context over it, and what happened. */
export interface ScriptedEvaluation {
  readonly folder: string;
  readonly context: EvaluationContext;
  readonly progress: EvaluationProgress[];
  /** How many files were analyzed, not taken from the record. */
  analyzed(): number;
  write(file: string, face: WrittenFace): Promise<void>;
  writeText(file: string, text: string): Promise<string>;
}

export async function withScriptedEvaluation<T>(run: (scene: ScriptedEvaluation) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (root) => {
    let analyzed = 0;
    const progress: EvaluationProgress[] = [];
    const writeText = async (file: string, text: string) => {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
      return join(root, file);
    };
    return run({
      folder: root,
      progress,
      analyzed: () => analyzed,
      writeText,
      write: async (file, face) => {
        await writeText(file, JSON.stringify({ file, ...face }));
      },
      context: {
        pack: { id: 'scripted', version: 1, embedderId: 'scripted@1' },
        workFolder: join(root, '.work'),
        onProgress: (step) => progress.push(step),
        engine: {
          async analyze(bytes) {
            analyzed++;
            return read(JSON.parse(Buffer.from(bytes).toString()));
          },
        },
      },
    });
  });
}

function read(
  face: WrittenFace,
): StageResult<{ width: 100; height: 100; faces: FaceAnalysis[]; stageMs: object }> {
  if (face.fault === 'breakage') throw new Error('the network is lost');
  if (face.fault === 'picture-truncated') return { kind: 'reject', stage: 'decode', reason: face.fault };
  const faces = face.fault === 'no-face' ? [] : [toFace(face)];
  return { kind: 'pass', value: { width: 100, height: 100, faces, stageMs: {} } };
}

/**
 * Write a folder per person of people that never lived.
 *
 * @param alike Length of a direction that all of them share: the larger, the more strangers look alike.
 */
export async function writePeople(
  scene: ScriptedEvaluation,
  prefix: string,
  options: { people: number; pictures: number; alike?: number; seed?: number },
): Promise<readonly string[]> {
  const { people, pictures, alike = 0, seed = 1 } = options;
  const identities = syntheticIdentities({
    subjects: people,
    templatesPerSubject: pictures,
    dimension: 64,
    spread: 0.7,
    seed,
  });
  const files: string[] = [];
  for (const { subjectId, templateId, embedding } of identities) {
    const file = `${subjectId}/${templateId.replace('/', '-')}.jpg`;
    await scene.write(`${prefix}/${file}`, { embedding: shifted(embedding, alike), quality: 0.9 });
    files.push(file);
  }
  return files;
}

const shifted = (embedding: Embedding, by: number) =>
  [...embedding].map((value, i) => (i === 0 ? value + by : value));

/** Pairs CSV with every mated pair of neighbors and as many non-mated ones, two folds. */
export function neighborPairs(files: readonly string[]): string {
  const person = (file = '') => file.split('/')[0];
  const lines = files.flatMap((file, i) => {
    const next = files[(i + 1) % files.length];
    const far = files[(i + Math.floor(files.length / 2)) % files.length];
    const fold = Math.floor((2 * i) / files.length);
    const mated = person(file) === person(next) ? [`${file},${next},1,${fold}`] : [];
    return [...mated, `${file},${far},0,${fold}`];
  });
  return ['file_a,file_b,same,fold', ...lines].join('\n');
}
