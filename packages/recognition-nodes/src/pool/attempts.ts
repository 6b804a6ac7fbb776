import { AppError } from '@mien/biometrics';
import type { NodeLink } from './node-link.js';

/** A question that ends this many nodes is given up: it may be what ends them. */
const MAX_LOST = 3;
/** The node is going; another one, or the same once it is back, can answer. */
const LEAVING = new Set(['recognition.node-lost', 'recognition.closed', 'engine.closed', 'gallery.closed']);
/** Another node may be able to. */
const UNABLE = new Set([
  'recognition.too-many-streams',
  'engine.busy',
  'engine.broken',
  'recognition.gallery-behind',
  'model.missing',
]);

/** Whether a node could not answer because it is going, or gone. */
export const isLeaving = (error: unknown): boolean => error instanceof AppError && LEAVING.has(error.code);

/** Faults of a node that stays connected: it is left alone for a while, lest its quick failures attract every question. */
const FAULTY = new Set([
  'recognition.closed',
  'engine.closed',
  'gallery.closed',
  'engine.broken',
  'model.missing',
]);

export const isFaulty = (error: unknown): boolean => error instanceof AppError && FAULTY.has(error.code);

/** What came of asking one question so far. */
export interface Attempts {
  /** Nodes that said they cannot answer it. */
  readonly unable: ReadonlySet<NodeLink>;
  /** Whether to ask again after this failure of a node, or of none when no node was found. */
  mayGoOn(error: unknown, asked: NodeLink | undefined, ready: readonly NodeLink[]): boolean;
}

export function createAttempts(): Attempts {
  const unable = new Set<NodeLink>();
  let lost = 0;

  return {
    unable,
    mayGoOn(error, asked, ready) {
      if (asked === undefined || !(error instanceof AppError)) return false;
      if (isLeaving(error)) return ++lost < MAX_LOST;
      if (!UNABLE.has(error.code)) return false;
      unable.add(asked);
      return ready.some((link) => !unable.has(link));
    },
  };
}
