import { chooseNode } from './choose-node.js';
import type { NodeConnection } from './node-connection.js';
import type { NodeLink } from './node-link.js';

/** A node that takes calls. */
export interface ReadyNode {
  readonly link: NodeLink;
  readonly connection: NodeConnection;
}

/** A call that looks for a node. */
export interface EnteringCall {
  readonly bytes: number;
  /** Nodes not to be asked again. */
  readonly without?: ReadonlySet<NodeLink>;
  /** The one connection that it is for. */
  readonly only?: NodeConnection;
  readonly signal: AbortSignal;
}

/** The node for a call, if one can take it now. Nodes that rest are only asked when all do. */
export function findNode(
  ready: readonly ReadyNode[],
  { without, only, bytes }: EnteringCall,
  turn: number,
): ReadyNode | undefined {
  const now = performance.now();
  const willing = ready.filter(
    ({ link, connection }) => !without?.has(link) && (only === undefined || only === connection),
  );
  const awake = willing.filter(({ connection }) => connection.restsUntilMs <= now);
  const able = (awake.length > 0 ? awake : willing).filter(({ connection }) => connection.canTake(bytes));
  const loads = able.map(({ connection: { outstanding, streams, stats } }) => ({
    load: outstanding + streams,
    queued: stats.queued,
  }));
  const chosen = chooseNode(loads, turn);
  return chosen === undefined ? undefined : able[chosen];
}
