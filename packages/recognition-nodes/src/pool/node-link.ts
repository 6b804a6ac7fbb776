import type { RecognizerStats } from '@mien/recognizer';
import type { NodePlace } from '../address.js';
import { NodeAwayError } from './errors.js';
import { type ConnectionTimes, connectNode, type NodeConnection } from './node-connection.js';
import { pauseBefore } from './pause-before.js';

/** How a node stands, for people who look after it. */
export interface NodeReport {
  readonly address: string;
  readonly state: 'ready' | 'leaving' | 'away';
  readonly nodeId?: string;
  readonly outstanding: number;
  readonly roundTripMs?: number;
  readonly stats?: RecognizerStats;
  /** Time since anything was heard of it; absent if nothing ever was. */
  readonly silentMs?: number;
  /** Why it is away. */
  readonly problem?: string;
}

/** One node, connected to again and again until closed. */
export interface NodeLink {
  readonly address: string;
  /** Absent while the node takes no calls. */
  readonly connection: NodeConnection | undefined;
  report(): NodeReport;
  close(): void;
}

/** A connection that lasted so long was no failure to connect. */
const STEADY_MS = 5_000;

export function keepLink(options: {
  readonly address: string;
  readonly place: NodePlace;
  readonly times: ConnectionTimes;
  readonly onChange: () => void;
  /** Told when a node is lost or cannot be reached, once for each time that it goes away. */
  readonly onAway: (error: unknown) => void;
}): NodeLink {
  const { address, place, times, onChange, onAway } = options;
  let connection: NodeConnection | undefined;
  let problem: unknown;
  let heardAtMs: number | undefined;
  let failures = 0;
  let connectedAtMs = Number.POSITIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const away = (reason: unknown) => {
    heardAtMs = connection?.heardAtMs ?? heardAtMs;
    connection = undefined;
    if (isClosed) return;
    if (performance.now() - connectedAtMs > STEADY_MS) failures = 0;
    connectedAtMs = Number.POSITIVE_INFINITY;
    if (failures++ === 0) onAway(new NodeAwayError(address, reason));
    problem = reason;
    timer = setTimeout(() => void connect(), pauseBefore(failures, Math.random()));
    timer.unref();
    onChange();
  };
  const connect = async () => {
    try {
      const connected = await connectNode(address, place, times, { onChange, onEnd: away });
      if (isClosed) return connected.destroy();
      connection = connected;
      connectedAtMs = performance.now();
      problem = undefined;
      onChange();
    } catch (error) {
      away(error);
    }
  };
  void connect();

  return {
    address,
    get connection() {
      return connection?.isLeaving ? undefined : connection;
    },
    report() {
      const lastMs = connection?.heardAtMs ?? heardAtMs;
      const silence = lastMs === undefined ? {} : { silentMs: performance.now() - lastMs };
      if (connection === undefined) {
        const why = problem instanceof Error ? { problem: problem.message } : {};
        return { address, state: 'away', outstanding: 0, ...silence, ...why };
      }
      const { nodeId, outstanding, roundTripMs, stats, isLeaving } = connection;
      const state = isLeaving ? 'leaving' : 'ready';
      return {
        address,
        state,
        nodeId,
        outstanding,
        stats,
        ...silence,
        ...(roundTripMs !== undefined && { roundTripMs }),
      };
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      connection?.destroy();
    },
  };
}
