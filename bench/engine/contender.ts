/** Something that turns a JPEG into the probe of its largest face, in one thread. */
export interface Contender {
  readonly name: string;
  /** What it does for one face besides detecting and describing it. */
  readonly job: string;
  /** Length of the probe's embedding; absent if it made none of this picture. */
  probe(jpeg: Uint8Array): Promise<number | undefined>;
  close(): Promise<void>;
}
