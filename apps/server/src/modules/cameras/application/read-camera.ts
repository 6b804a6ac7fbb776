import { type Camera, type CameraState, openCamera } from '@mien/cameras';
import type { CameraFailureCode } from '@mien/contracts';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { CameraWatch } from '../../live/index.js';
import { openAddress } from './camera-address.js';
import type { CameraReport } from './camera-leases.js';
import type { CameraRow, ReadingContext } from './ports.js';
import { recordSighting } from './record-sighting.js';

/** Longest edge of a frame, pixels. */
const EDGE_PX = 1280;
/** Before recognition is tried again after it failed, ms. */
const AGAIN_MS = 2_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** A camera that this process reads. */
export interface CameraReading {
  readonly organizationId: string;
  readonly revision: number;
  /** How it does, frames per second since the last report. */
  report(): CameraReport;
  /** The newest frame; kept nowhere else. */
  newest(): Uint8Array | undefined;
  close(): Promise<void>;
}

/** A camera as the one who asks: it sees everybody, or its group, and may do nothing else. */
const principalOf = ({ id, name, organizationId }: CameraRow): Principal => ({
  kind: 'camera',
  actorId: id,
  actorName: name,
  organizationId,
  role: 'kiosk',
  permissions: new Set(),
  reach: 'organization',
});

/** Recognizes whom frames show, and says what is wrong when it cannot. */
function createRecognition(context: ReadingContext, row: CameraRow) {
  const { live, newId, elapsedMs, onError, onFrame } = context;
  let watch: CameraWatch | undefined;
  let problem: CameraFailureCode | undefined;
  let restsUntilMs = 0;
  let sequence = 0;

  const openWatch = () =>
    live.watchCamera({
      principal: principalOf(row),
      origin: { requestId: newId(), ip: '', userAgent: 'camera' },
      groupId: row.rosterId ?? undefined,
      pace: { dwellMs: row.dwellSeconds * SECOND_MS, againMs: row.againMinutes * MINUTE_MS },
      onLogged: (record) => {
        recordSighting(context, row, record).catch((error: unknown) => onError(error, row.id));
      },
    });

  return {
    problem: () => problem,
    async see(jpeg: Buffer): Promise<void> {
      if (elapsedMs() < restsUntilMs) return;
      try {
        watch ??= await openWatch();
        sequence += 1;
        await watch.show({ sequence, clientTimeMs: elapsedMs(), picture: jpeg });
        onFrame();
        problem = undefined;
      } catch (error) {
        const isGroupGone = error instanceof NotFoundError && error.code === 'group.not-found';
        if (problem === undefined && !isGroupGone) onError(error, row.id);
        problem = isGroupGone ? 'no-group' : 'not-recognizing';
        restsUntilMs = elapsedMs() + AGAIN_MS;
      }
    },
    close: async () => watch?.close(),
  };
}

/** How a camera does, with what keeps faces in it from being recognized. */
function toReport(
  state: CameraState,
  problem: CameraFailureCode | undefined,
): Pick<CameraReport, 'state' | 'failure'> {
  if (state.status === 'failed') return { state: 'failed', failure: state.failure };
  if (state.status === 'running' && problem) return { state: 'failed', failure: problem };
  return { state: state.status, failure: null };
}

/**
 * Begin to read a camera and to recognize whom it shows.
 *
 * @param isOurs Asked with each frame: whether nobody else can have taken the camera over.
 */
export async function readCamera(
  context: ReadingContext,
  row: CameraRow,
  isOurs: () => boolean,
): Promise<CameraReading> {
  const { database, clock, random, elapsedMs } = context;
  const address = await database.inOrganization(row.organizationId, (tx) => openAddress(tx, context, row));
  const recognition = createRecognition(context, row);
  let state: CameraState = { status: 'connecting' };
  let stateAt = clock.now();
  let lastFrameAt: Date | null = row.lastFrameAt;
  let newest: Buffer | undefined;
  let frames = 0;
  let countedMs = elapsedMs();

  const camera: Camera = openCamera({
    address,
    region: row.region ?? undefined,
    maxFramesPerSecond: row.maxFramesPerSecond,
    maxEdgePx: EDGE_PX,
    random,
    async onFrame(jpeg) {
      newest = jpeg;
      lastFrameAt = clock.now();
      frames += 1;
      if (isOurs()) await recognition.see(jpeg);
    },
    onState(next) {
      if (next.status !== 'running') newest = undefined;
      // another attempt alone is no news: what was wrong is shown until frames come
      if (next.status === 'connecting' && (state.status === 'failed' || state.status === 'stalled')) return;
      state = next;
      stateAt = clock.now();
    },
  });

  return {
    organizationId: row.organizationId,
    revision: row.revision,
    newest: () => newest,
    report() {
      const seconds = (elapsedMs() - countedMs) / SECOND_MS;
      const framesPerSecond = seconds > 0 ? frames / seconds : 0;
      frames = 0;
      countedMs = elapsedMs();
      return { ...toReport(state, recognition.problem()), stateAt, framesPerSecond, lastFrameAt };
    },
    async close() {
      await camera.close();
      await recognition.close();
    },
  };
}
