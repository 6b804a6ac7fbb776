import type { Calibration } from '@mien/biometrics';
import type { FaceAnalysis } from '@mien/engine';
import { settle, type Track, type Tracking, visibleTracks, voteOf } from '@mien/tracking';
import { decideSearch } from '../decide-search.js';
import type { OrganizationGallery } from '../organization-gallery.js';
import { decideNext, type Identity, isSettled, stateOf } from './decide-track.js';
import type { StreamTerms, StreamTrack, TrackDecision, TrackState } from './face-stream.js';

/** Candidates that a decision tells. */
const CANDIDATES = 5;

export interface DecisionContext {
  readonly faces: OrganizationGallery;
  readonly calibration: Calibration;
  readonly terms: StreamTerms;
  readonly atMs: number;
}

/** Who the tracks of a stream are taken for. */
export function createIdentities() {
  let known = new Map<number, Identity>();

  const compareTrack = async (track: Track, context: DecisionContext): Promise<Identity | undefined> => {
    const { faces, calibration, terms, atMs } = context;
    if (track.probe === undefined) return undefined;
    const galleryVersion = faces.gallery.version;
    const { targetFpir, roster } = terms;
    const search = await decideSearch(faces, calibration, {
      probe: track.probe,
      targetFpir,
      limit: CANDIDATES,
      ...(roster && { roster }),
    });
    return { state: stateOf(search), revision: track.revision, galleryVersion, decidedMs: atMs, search };
  };

  /** @returns the identity to go on with, and how the track is shown. */
  const decideOne = async (track: Track, context: DecisionContext) => {
    const before = known.get(track.id);
    const { minBonaFideScore } = context.terms;
    const { gallery } = context.faces;
    const basis = {
      atMs: context.atMs,
      minBonaFideScore,
      galleryVersion: gallery.version,
      isEnrolled: (personId: string) => gallery.has(personId),
    };
    const step = decideNext(track, before, basis);
    if (step === 'compare') return { identity: await compareTrack(track, context) };
    if (step === 'refuse') {
      const { revision } = track;
      const { galleryVersion, atMs: decidedMs } = basis;
      return { identity: { state: 'spoof' as const, revision, galleryVersion, decidedMs } };
    }
    if (step === 'stand') return { identity: before };
    return { identity: before, shown: step === 'hide' ? ('unsure' as const) : ('looking' as const) };
  };

  return {
    clear(): void {
      known = new Map();
    },
    /** Decide about every track of the newest frame that deserves it, and say how each is shown. */
    async decide(tracking: Tracking, analyzed: readonly FaceAnalysis[], context: DecisionContext) {
      const mine = known;
      const next = new Map([...mine].filter(([id]) => tracking.tracks.some((track) => track.id === id)));
      const tracks: StreamTrack[] = [];
      const decisions: TrackDecision[] = [];
      let settled = tracking;
      for (const track of visibleTracks(tracking)) {
        const before = mine.get(track.id);
        const { identity, shown } = await decideOne(track, context);
        const face = analyzed.find(({ box }) => box === track.box);
        tracks.push(describe(track, face, shown ?? identity?.state ?? 'looking', identity));
        if (identity === undefined) continue;
        next.set(track.id, identity);
        if (isNews(before, identity)) decisions.push(describeDecision(track, identity));
        const { policy } = tracking;
        const { minBonaFideScore } = context.terms;
        settled = settle(settled, track.id, isSettled(identity, track, policy.probes, minBonaFideScore));
      }
      // cleared meanwhile: what was decided by the old terms is told once more, and not remembered
      if (known === mine) known = next;
      return { tracks, decisions, tracking: settled };
    },
  };
}

const personOf = ({ state, search }: Identity): string | undefined =>
  state === 'known' ? search?.candidates[0]?.personId : undefined;

const isNews = (before: Identity | undefined, now: Identity): boolean =>
  before?.state !== now.state || personOf(before) !== personOf(now);

function describe(
  track: Track,
  face: FaceAnalysis | undefined,
  state: TrackState,
  identity: Identity | undefined,
): StreamTrack {
  const best = state === 'known' ? identity?.search?.candidates[0] : undefined;
  const bonaFide = voteOf(track);
  const advice = face?.rejection?.reason ?? face?.quality?.advice;
  return {
    trackId: track.id,
    box: track.box,
    state,
    ...(best && { personId: best.personId, probability: best.probability }),
    ...(bonaFide !== undefined && { bonaFide }),
    ...(track.probe && { quality: track.basis.quality }),
    ...(advice && state !== 'known' && { advice }),
  };
}

function describeDecision(track: Track, { search }: Identity): TrackDecision {
  const bonaFide = voteOf(track);
  return {
    trackId: track.id,
    ...(search && { search, ...(track.probe && { probe: track.probe }) }),
    ...(bonaFide !== undefined && { bonaFide }),
    ...(track.probe && { quality: track.basis.quality }),
  };
}
