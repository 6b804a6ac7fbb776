import type { Frame } from '@mien/contracts';
import type { StreamAnswer } from '@mien/recognizer';
import type { Names } from '../../recognition/index.js';
import { describeSighting } from './describe-sighting.js';
import { keepFresh } from './keep-fresh.js';
import type { LiveContext } from './ports.js';
import { createSightings, type Sighting } from './sightings.js';
import { termsOf } from './stream-terms.js';
import type { WatchRequest } from './watch-request.js';

export interface SeenFrame {
  readonly answer: Exclude<StreamAnswer, { kind: 'overtaken' }>;
  /** Of everybody whom the answer names and who is still there. */
  readonly names: Names;
  /** From the frame's arrival. */
  readonly processingMs: number;
}

/** The camera of one caller. */
export interface CameraWatch {
  /**
   * @returns undefined when a newer frame came before this one had its turn.
   * @throws whatever keeps the answer from being current: then there is none.
   */
  show(frame: Frame): Promise<SeenFrame | undefined>;
  close(): Promise<void>;
}

/** Begin to follow the faces before a camera. Opening is audited; who was there gets into the recognition log. */
export async function watchCamera(context: LiveContext, request: WatchRequest): Promise<CameraWatch> {
  const { recognizer, elapsedMs, onFrame } = context;
  const stream = recognizer.openStream(await openAudited(context, request));
  const fresh = keepFresh(context, request, stream);
  const sightings = createSightings(request.pace);

  return {
    async show({ sequence, picture }) {
      const arrivedMs = elapsedMs();
      await fresh.beFresh();
      const answer = await stream.push({ sequence, picture });
      const processingMs = elapsedMs() - arrivedMs;
      onFrame(answer.kind, processingMs / 1000);
      if (answer.kind === 'overtaken') return undefined;
      if (answer.kind === 'unusable') return { answer, names: new Map(), processingMs };
      const { tracks, decisions } = answer;
      await record(context, request, sightings.note(tracks, decisions, elapsedMs()), processingMs);
      const names = await fresh.namesOf(tracks.flatMap(({ personId }) => personId ?? []));
      return { answer, names, processingMs: elapsedMs() - arrivedMs };
    },
    close: () => stream.close(),
  };
}

function openAudited(context: LiveContext, { principal, origin, groupId }: WatchRequest) {
  const { organizationId } = principal;
  return context.database.inOrganization(organizationId, async (tx) => {
    const terms = await termsOf(tx, context, principal, groupId);
    await context.audit.record(tx, {
      actor: principal,
      origin,
      action: 'live-stream.open',
      resource: groupId === undefined ? `organization:${organizationId}` : `group:${groupId}`,
    });
    return terms;
  });
}

async function record(
  { log, clock, newId }: LiveContext,
  { principal, origin, onLogged }: WatchRequest,
  due: readonly Sighting[],
  durationMs: number,
): Promise<void> {
  if (due.length === 0) return;
  const { organizationId, actorId } = principal;
  const common = {
    organizationId,
    at: clock.now(),
    kind: 'identification' as const,
    requestedBy: actorId,
    requestId: origin.requestId,
    durationMs,
  };
  const records = due.map((sighting) => ({ ...describeSighting(sighting), ...common, id: newId() }));
  await log.record(organizationId, records);
  if (onLogged) records.forEach(onLogged);
}
