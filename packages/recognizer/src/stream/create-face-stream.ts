import { type Calibration, lowestSupportedFmr, thresholdForFmr } from '@mien/biometrics';
import type { FaceAnalysis } from '@mien/engine';
import {
  DEFAULT_TRACKING,
  doubtAll,
  familiarBoxes,
  followFaces,
  type SeenFace,
  startTracking,
  type Tracking,
} from '@mien/tracking';
import type { GalleryPosition } from '../gallery-answers.js';
import type { OrganizationGallery } from '../organization-gallery.js';
import type { Packs } from '../packs.js';
import { analyzeFrame } from './analyze-frame.js';
import type { FaceStream, StreamAnswer, StreamFrame, StreamTerms } from './face-stream.js';
import type { FrameTurns } from './frame-turns.js';
import { createIdentities } from './identities.js';
import { createNewestWins } from './newest-wins.js';

export interface StreamDeps {
  readonly packs: Packs;
  readonly turns: FrameTurns;
  readonly galleryAt: (
    at: GalleryPosition,
  ) => Promise<{ readonly calibration: Calibration; readonly faces: OrganizationGallery }>;
  readonly nowMs: () => number;
}

interface Arrived {
  readonly frame: StreamFrame;
  readonly atMs: number;
}

/** Looks at one person a moment apart are taken for two people this often at the most. */
const SAME_FACE_FMR = 1e-3;

const policyFor = (calibration: Calibration) => ({
  ...DEFAULT_TRACKING,
  sameFaceScore: thresholdForFmr(
    calibration,
    Math.max(SAME_FACE_FMR, lowestSupportedFmr(calibration, 'raw')),
    'raw',
  ).threshold,
});

/** A face beyond those that are analyzed, or a familiar one, is only a box. */
const toSeen = ({ box, quality, embedding, pad }: FaceAnalysis): SeenFace => ({
  box,
  isMeasured: quality !== undefined,
  ...(quality && { quality: quality.score }),
  ...(embedding && { embedding }),
  ...(pad && { bonaFide: pad.bonaFide }),
});

/** What a change of terms means for what is remembered. */
function isOtherQuestion(before: StreamTerms, now: StreamTerms): boolean {
  const [earlier, later] = [before.roster, now.roster];
  return (
    before.targetFpir !== now.targetFpir ||
    before.minBonaFideScore !== now.minBonaFideScore ||
    earlier?.size !== later?.size ||
    [...(later ?? [])].some((personId) => !earlier?.has(personId))
  );
}

/** A stream over the engine and the galleries of this process. */
export function createFaceStream(deps: StreamDeps, first: StreamTerms): FaceStream {
  let terms = first;
  let tracking: Tracking | undefined;
  const identities = createIdentities();

  const forget = () => {
    identities.clear();
    tracking &&= doubtAll(tracking);
  };

  const see = async (take: () => Arrived | undefined): Promise<StreamAnswer> => {
    const { packId } = terms.at;
    const { calibration } = await deps.packs.calibrated(packId);
    const current = tracking ?? startTracking(policyFor(calibration));
    const seen = await analyzeFrame(deps, packId, inbox.hasNewer, () => {
      const arrived = take();
      return (
        arrived && { ...arrived, maxFaces: terms.maxFaces, familiar: familiarBoxes(current, arrived.atMs) }
      );
    });
    if (seen.kind !== 'analyzed') return seen;
    const { sequence, atMs, analysis } = seen;
    const { faces } = await deps.galleryAt(terms.at);
    // the pack changed meanwhile: these embeddings are of another embedder
    if (terms.at.packId !== packId) return { kind: 'overtaken', sequence };
    const followed = followFaces(current, { atMs, faces: analysis.faces.map(toSeen) });
    const told = await identities.decide(followed, analysis.faces, { faces, calibration, terms, atMs });
    if (terms.at.packId === packId) tracking = told.tracking;
    const { width, height } = analysis;
    return { kind: 'seen', sequence, width, height, tracks: told.tracks, decisions: told.decisions };
  };

  const inbox = createNewestWins<Arrived, StreamAnswer>(
    async (take) => {
      try {
        return await see(take);
      } catch (error) {
        forget();
        throw error;
      }
    },
    ({ frame }) => ({ kind: 'overtaken', sequence: frame.sequence }),
  );

  return {
    push: (frame) => inbox.push({ frame, atMs: deps.nowMs() }),
    renew(next) {
      if (next.at.packId !== terms.at.packId || next.at.organizationId !== terms.at.organizationId) {
        tracking = undefined;
        identities.clear();
      } else if (isOtherQuestion(terms, next)) {
        identities.clear();
      }
      terms = next;
    },
    async close() {
      inbox.close();
      identities.clear();
    },
  };
}
