import type { Recognizer } from '@mien/recognizer';
import { type NodeCredentials, placeOf } from '../address.js';
import { createAskNodes } from './ask-nodes.js';
import { healthOfNodes, statsOfNodes, warmNodesUp } from './combine-nodes.js';
import type { ConnectionTimes } from './node-connection.js';
import { keepLink, type NodeReport } from './node-link.js';
import { openNodeStream } from './open-node-stream.js';
import { createWaitingRoom } from './waiting-room.js';

export interface RecognizerPoolOptions extends NodeCredentials, Partial<ConnectionTimes> {
  /** `tls://host:port`, `tcp://127.0.0.1:port` or `unix:///path`. */
  readonly nodes: readonly string[];
  /** Longest time for one answer, ms. Default: 30 s. */
  readonly deadlineMs?: number;
  /** How long a question waits while no node can be reached, ms. Default: 3 s. */
  readonly waitForNodeMs?: number;
  /** Questions that may wait for a node. Default: 256. */
  readonly maxWaiting?: number;
  /** Told when a node goes away. */
  readonly onError: (error: unknown) => void;
}

/** A recognizer that other processes are. */
export interface RecognizerPool extends Recognizer {
  nodes(): readonly NodeReport[];
}

const DEFAULTS = {
  heartbeatMs: 1_000,
  lostAfterMs: 5_000,
  connectMs: 5_000,
  deadlineMs: 30_000,
  waitForNodeMs: 3_000,
  maxWaiting: 256,
};

/**
 * The recognizer port over nodes: the least busy one is asked, another one when it is lost. Nodes are connected to in the
 * background, now and whenever they come back.
 *
 * @throws what {@link placeOf} throws of an address.
 */
export function createRecognizerPool(given: RecognizerPoolOptions): RecognizerPool {
  const options = { ...DEFAULTS, ...given };
  const room = createWaitingRoom(() => links, options);
  let lastStreamId = 0;
  const ask = createAskNodes(room, options.deadlineMs);
  const links = options.nodes.map((address) =>
    keepLink({
      address,
      place: placeOf(address, options),
      times: options,
      onChange: room.lookAgain,
      onAway: options.onError,
    }),
  );

  return {
    measure: (request, signal) => ask.any('measure', request, { signal }),
    verify: (at, question) => ask.any('verify', { at, question }),
    identify: (at, question) => ask.any('identify', { at, question }),
    openStream: (terms) => openNodeStream(ask, () => ++lastStreamId, terms),
    checkEnrollment: (at, question) => ask.any('checkEnrollment', { at, question }),
    operatingPoint: (at, question) => ask.any('operatingPoint', { at, question }),
    describePack: (packId) => ask.any('describePack', { packId }),
    warmUp: (packId) => warmNodesUp(room, ask, packId),
    health: () => healthOfNodes(room, ask),
    stats: () => statsOfNodes(room),
    nodes: () => links.map((link) => link.report()),
    async close() {
      ask.close();
      for (const link of links) link.close();
    },
  };
}
