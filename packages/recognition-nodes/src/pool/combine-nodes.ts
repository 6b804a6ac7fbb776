import type { RecognizerHealth, RecognizerStats } from '@mien/recognizer';
import type { AskNodes } from './ask-nodes.js';
import { NodeLostError } from './errors.js';
import type { WaitingRoom } from './waiting-room.js';

const NO_NODE: RecognizerHealth = {
  isHealthy: false,
  engine: 'failing',
  galleries: 'behind',
  unreadableTemplates: 0,
};
const HEALTH_MS = 10_000;
/** Loading networks that are not in memory takes its time. */
const WARM_UP_MS = 120_000;

/** Healthy when one node is: it answers for the others. Galleries are behind when those of any node are. */
export async function healthOfNodes(room: WaitingRoom, ask: AskNodes): Promise<RecognizerHealth> {
  const answers = await Promise.all(
    room.ready().map((node) => ask.one(node, 'health', {}, { deadlineMs: HEALTH_MS }).catch(() => NO_NODE)),
  );
  if (answers.length === 0) return NO_NODE;
  return {
    isHealthy: answers.some(({ isHealthy }) => isHealthy),
    engine: answers.some(({ engine }) => engine === 'answering') ? 'answering' : 'failing',
    galleries: answers.every(({ galleries }) => galleries === 'in-sync') ? 'in-sync' : 'behind',
    unreadableTemplates: Math.max(...answers.map(({ unreadableTemplates }) => unreadableTemplates)),
  };
}

/** Load a pack's networks on every node that is there. */
export async function warmNodesUp(
  room: WaitingRoom,
  ask: AskNodes,
  packId: string | undefined,
): Promise<void> {
  const request = packId === undefined ? {} : { packId };
  const options = { deadlineMs: WARM_UP_MS };
  const nodes = room.ready();
  if (nodes.length === 0) return void (await ask.any('warmUp', request, options));
  await Promise.all(
    nodes.map((node) =>
      ask.one(node, 'warmUp', request, options).catch((error: unknown) => {
        if (!(error instanceof NodeLostError)) throw error;
      }),
    ),
  );
}

/** What the nodes said with their last sign of life. Each holds all galleries that it was asked for. */
export function statsOfNodes(room: WaitingRoom): RecognizerStats {
  const all = room.ready().map(({ connection }) => connection.stats);
  const most = (of: (stats: RecognizerStats) => number) => Math.max(0, ...all.map(of));
  return {
    galleries: most(({ galleries }) => galleries),
    templates: most(({ templates }) => templates),
    people: most(({ people }) => people),
    queued: room.waiting + all.reduce((sum, { queued }) => sum + queued, 0),
  };
}
