import { type Embedding, restoreEmbedding } from '@mien/biometrics';
import { createGallery } from '@mien/gallery';
import usearch from 'usearch';
import { DIMENSION, type DrawnPeople, TEMPLATES_PER_SUBJECT } from './drawn-people.js';

/** Answers with the number of the subject whose template is most alike. */
export type Search = (probe: Float32Array) => Promise<number> | number;

export const ENGINES = {
  'plain JavaScript loop': plainLoop,
  'usearch exactSearch f32': usearchExact,
  'mien full': (people: DrawnPeople, templates: number) => mien(people, templates, 'full'),
  'mien int8': (people: DrawnPeople, templates: number) => mien(people, templates, 'int8'),
} as const;

export type EngineName = keyof typeof ENGINES;

async function mien(people: DrawnPeople, templates: number, storage: 'full' | 'int8'): Promise<Search> {
  const gallery = await createGallery({ embedderId: 'drawn@1', dimension: DIMENSION, storage });
  for (let i = 0; i < templates; i++) {
    const subjectId = uuidOf(Math.floor(i / TEMPLATES_PER_SUBJECT));
    gallery.insert({ templateId: uuidOf(i), subjectId, embedding: restoreEmbedding(people.nextTemplate()) });
  }
  return async (probe) => {
    const [best] = await gallery.search(probe as Embedding, { limit: 5 });
    return Number.parseInt(best?.subjectId.slice(-12) ?? '-1', 16);
  };
}

/** Ids as long as those of a database. */
const uuidOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

function plainLoop(people: DrawnPeople, templates: number): Search {
  const rows = matrixOf(people, templates);
  return (probe) => {
    let best = -2;
    let bestRow = -1;
    for (let row = 0, at = 0; row < templates; row++, at += DIMENSION) {
      let sum = 0;
      for (let i = 0; i < DIMENSION; i++) sum += (rows[at + i] as number) * (probe[i] as number);
      if (sum > best) {
        best = sum;
        bestRow = row;
      }
    }
    return Math.floor(bestRow / TEMPLATES_PER_SUBJECT);
  };
}

function usearchExact(people: DrawnPeople, templates: number): Search {
  const rows = matrixOf(people, templates);
  return (probe) => {
    // exactSearch ignores the byte offset of a subarray.
    const found = usearch.exactSearch(rows, probe.slice(), DIMENSION, 5, usearch.MetricKind.IP, 0);
    return Math.floor(Number(found.keys[0]) / TEMPLATES_PER_SUBJECT);
  };
}

function matrixOf(people: DrawnPeople, templates: number): Float32Array {
  const rows = new Float32Array(templates * DIMENSION);
  for (let row = 0; row < templates; row++) rows.set(people.nextTemplate(), row * DIMENSION);
  return rows;
}
