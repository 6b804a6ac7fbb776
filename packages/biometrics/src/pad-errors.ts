import { InvalidMeasurementError } from './errors.js';
import { type Rate, rateOf } from './rate.js';

/** Bona fide scores of one run of PAD: presentations of real people and of each attack species, each score in [0, 1], 1 surely bona fide. */
export interface PadScores {
  readonly bonaFide: readonly number[];
  /** Attack presentations by species (print, replay, mask …). */
  readonly attacks: ReadonlyMap<string, readonly number[]>;
}

/** What ISO/IEC 30107-3 asks to be reported at one threshold. */
export interface PadErrors {
  /** A presentation passes when its score is at least this. */
  readonly threshold: number;
  /** Attack presentation classification error rate: share of attacks of one species that pass. */
  readonly apcerBySpecies: ReadonlyMap<string, Rate>;
  /** The worst species; a mean over species would hide the one that works. */
  readonly worstSpecies: string;
  /** Bona fide presentation classification error rate: share of real presentations turned away. */
  readonly bpcer: Rate;
}

/**
 * APCER of each species and BPCER at a threshold.
 *
 * @throws {InvalidMeasurementError} if there are no real presentations, no attacks, or a species has none.
 * @see ISO/IEC 30107-3, 13.2.
 */
export function padErrors(scores: PadScores, threshold: number): PadErrors {
  const apcerBySpecies = new Map<string, Rate>();
  for (const [species, attacks] of scores.attacks) {
    apcerBySpecies.set(species, rateOf(attacks.filter((score) => score >= threshold).length, attacks.length));
  }
  let worst: readonly [string, Rate] | undefined;
  for (const entry of apcerBySpecies) {
    if (worst === undefined || entry[1].value > worst[1].value) worst = entry;
  }
  if (worst === undefined) throw new InvalidMeasurementError('PAD error rates need attacks.');
  const turnedAway = scores.bonaFide.filter((score) => score < threshold).length;
  return {
    threshold,
    apcerBySpecies,
    worstSpecies: worst[0],
    bpcer: rateOf(turnedAway, scores.bonaFide.length),
  };
}

/**
 * The lowest threshold with BPCER of at most `bpcer`… seen from attacks: the highest threshold that turns away no more than
 * this share of real presentations.
 *
 * @param bpcer In [0, 1).
 */
export function thresholdAtBpcer(bonaFide: readonly number[], bpcer: number): number {
  const ascending = [...bonaFide].sort((a, b) => a - b);
  const threshold = ascending[Math.floor(bpcer * ascending.length + 1e-9)];
  if (threshold === undefined) throw new InvalidMeasurementError('No real presentations were measured.');
  return threshold;
}
