/** Templates of people who never lived, drawn again from the same seed wherever they are needed. */
export interface DrawnPeople {
  /** Row `i` of the templates, a new unit vector. Ask for 0, 1, 2 … in order. */
  nextTemplate(): Float32Array;
  /** Alternately a noisy template of somebody and a stranger; unit vectors. Independent of `nextTemplate`. */
  readonly probes: readonly Float32Array[];
}

export const DIMENSION = 512;
export const TEMPLATES_PER_SUBJECT = 4;

/** Mated cosines lie near 0.6, as those of face embedders do; non-mated ones have a deviation of 0.044. */
const NOISE = 0.8;

export function drawPeople(templates: number, probeCount: number): DrawnPeople {
  const next = normals(1);
  let direction = new Float32Array(DIMENSION);
  let drawn = 0;
  return {
    nextTemplate() {
      if (drawn % TEMPLATES_PER_SUBJECT === 0) direction = unit(directionOf(drawn / TEMPLATES_PER_SUBJECT));
      drawn++;
      return noisy(direction, next);
    },
    probes: drawProbes(templates, probeCount),
  };
}

function drawProbes(templates: number, count: number): Float32Array[] {
  const next = normals(2);
  const subjects = Math.floor(templates / TEMPLATES_PER_SUBJECT);
  return Array.from({ length: count }, (_, i) => {
    const subject = i % 2 === 0 ? Math.floor((i / count) * subjects) : subjects + i;
    return noisy(unit(directionOf(subject)), next);
  });
}

function directionOf(subject: number): Float32Array {
  const next = normals(1000 + subject);
  return Float32Array.from({ length: DIMENSION }, next);
}

function noisy(direction: Float32Array, next: () => number): Float32Array {
  const scale = NOISE / Math.sqrt(DIMENSION);
  const vector = new Float32Array(DIMENSION);
  direction.forEach((value, i) => {
    vector[i] = value + scale * next();
  });
  return unit(vector);
}

function unit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const norm = Math.sqrt(squares);
  return vector.map((value) => value / norm);
}

/** Nearly normal, mean 0 and deviation 1: the sum of the four bytes of a xorshift word. */
function normals(seed: number): () => number {
  let word = Math.imul(seed, 0x9e3779b9) | 1;
  const deviation = Math.sqrt((4 * (256 ** 2 - 1)) / 12);
  return () => {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    const sum = (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24);
    return (sum - 510) / deviation;
  };
}
