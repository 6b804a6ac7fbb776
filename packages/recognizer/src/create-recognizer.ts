import { availableParallelism } from 'node:os';
import type { ModelRegistry } from '@mien/models';
import { checkEnrollment } from './check-enrollment.js';
import { decideClaim } from './decide-claim.js';
import { decideSearch } from './decide-search.js';
import { type Galleries, holdGalleries } from './galleries.js';
import { measurePicture } from './measure-picture.js';
import { createPacks, type PackOptions, type Packs } from './packs.js';
import type { GalleryPosition, Recognizer, RecognizerStats } from './recognizer.js';
import { reportOperatingPoint } from './report-operating-point.js';
import { createFaceStream } from './stream/create-face-stream.js';
import { createFrameTurns } from './stream/frame-turns.js';
import type { TemplateSource } from './template-source.js';

export interface RecognizerOptions extends PackOptions {
  readonly registry: ModelRegistry;
  readonly source: TemplateSource;
  /** Templates kept in memory in all. Default: a million, about 2.7 GB of 512 dimensions. */
  readonly maxTemplates?: number;
  /** Longest time between looks at the change feed when no word comes, ms. Default: 2 s. */
  readonly pollMs?: number;
  /** Told of failures that no caller waits for. */
  readonly onError: (error: unknown) => void;
}

const MAX_TEMPLATES = 1_000_000;
const POLL_MS = 2_000;
/** A drawn picture that shows whether the engine answers; it holds no face. */
const DRAWN = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 3).fill(127) };

/** The recognizer in this process. Networks and galleries load when they are first needed. */
export async function createRecognizer(options: RecognizerOptions): Promise<Recognizer> {
  const packs = createPacks(options);
  const galleries = await holdGalleries({
    source: options.source,
    packs,
    maxTemplates: options.maxTemplates ?? MAX_TEMPLATES,
    pollMs: options.pollMs ?? POLL_MS,
    onError: options.onError,
  });

  const calibratedAt = async (at: GalleryPosition) => {
    const { calibration } = await packs.calibrated(at.packId);
    return { calibration, faces: await galleries.at(at) };
  };
  const turns = createFrameTurns(Math.max(1, (options.workers ?? availableParallelism()) - 1));
  const engineAnswers = async () => {
    const packId = packs.loaded().at(-1) ?? (await options.registry.pack()).id;
    const answer = await packs.analyze(packId, DRAWN, { smallFaces: false });
    return answer.kind === 'pass';
  };
  const failed = (error: unknown) => {
    options.onError(error);
    return false;
  };

  return {
    measure: (request, signal) => measurePicture(packs, request, signal),
    async verify(at, claim) {
      const { calibration, faces } = await calibratedAt(at);
      return decideClaim(faces, calibration, claim);
    },
    async identify(at, search) {
      const { calibration, faces } = await calibratedAt(at);
      return decideSearch(faces, calibration, search);
    },
    openStream: (terms) =>
      createFaceStream({ packs, turns, galleryAt: calibratedAt, nowMs: () => performance.now() }, terms),
    async checkEnrollment(at, enrollment) {
      const { calibration, faces } = await calibratedAt(at);
      return checkEnrollment(faces.gallery, calibration, enrollment);
    },
    async operatingPoint(at, rates) {
      const { calibration, faces } = await calibratedAt(at);
      return reportOperatingPoint(at.packId, faces.gallery, calibration, rates);
    },
    async describePack(packId) {
      const { id, version, form, files, calibration } = await packs.ready(packId);
      const { embedderId } = form.embedder;
      return { id, version, embedderId, isCalibrated: calibration !== undefined, files };
    },
    async warmUp(packId) {
      await packs.warmUp(packId ?? (await options.registry.pack()).id);
    },
    async health() {
      const [isAnswering, isInSync] = await Promise.all([
        engineAnswers().catch(failed),
        galleries.requireInSync().then(() => true, failed),
      ]);
      return {
        isHealthy: isAnswering && isInSync,
        engine: isAnswering ? 'answering' : 'failing',
        galleries: isInSync ? 'in-sync' : 'behind',
        unreadableTemplates: galleries.loaded().reduce((sum, { unreadable }) => sum + unreadable, 0),
      };
    },
    stats: () => countLoaded(galleries, packs),
    async close() {
      await galleries.close();
      await packs.close();
    },
  };
}

function countLoaded(galleries: Galleries, packs: Packs): RecognizerStats {
  const loaded = galleries.loaded().map(({ gallery }) => gallery);
  return {
    galleries: loaded.length,
    templates: loaded.reduce((sum, { templateCount }) => sum + templateCount, 0),
    people: loaded.reduce((sum, { subjectCount }) => sum + subjectCount, 0),
    queued: packs.queued(),
  };
}
