import type { Identification } from '@mien/contracts';

export type IdentifiedFace = Identification['faces'][number];
