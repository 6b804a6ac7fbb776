import type { Embedding } from '@mien/biometrics';
import type { GalleryPosition } from './recognizer.js';

/** "A face like this is not that person." */
export interface Correction {
  readonly id: string;
  /** Embedder that made `embedding`; another one cannot read it. */
  readonly embedderId: string;
  /** Absent when it cannot be opened; the correction then still counts. */
  readonly embedding?: Embedding;
}

/** All that a gallery holds of one person. */
export interface PersonFaces {
  readonly personId: string;
  /** Empty for inactive people. */
  readonly templates: readonly { readonly id: string; readonly embedding: Embedding }[];
  /** In force, of any embedder. */
  readonly corrections: readonly Correction[];
  /** Stored templates that could not be opened. */
  readonly unreadable: number;
}

/** Where galleries come from and what keeps them true. */
export interface TemplateSource {
  position(organizationId: string): Promise<GalleryPosition>;
  /** Everybody with something to hold, in batches; at least as new as a position read before the first batch. */
  everybody(organizationId: string, embedderId: string): AsyncIterable<readonly PersonFaces[]>;
  /** These people as they are now; those of whom there is nothing may be left out. */
  people(
    organizationId: string,
    embedderId: string,
    personIds: readonly string[],
  ): Promise<readonly PersonFaces[]>;
  /** Who changed after a position, in any order, and up to which entry of the feed that is known. */
  changesAfter(
    organizationId: string,
    sequence: number,
  ): Promise<{ readonly sequence: number; readonly personIds: readonly string[] }>;
  /**
   * Hear of changes soon after they are committed.
   *
   * @param onChange told which organization changed, or nothing when changes may have been missed.
   * @returns stops it.
   */
  follow(onChange: (organizationId?: string) => void): Promise<() => Promise<void>>;
}
