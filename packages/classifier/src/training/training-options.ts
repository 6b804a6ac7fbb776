import { InvalidTrainingOptionError } from '../errors.js';

export interface TrainingProgress {
  /** `compare`: templates with each other; `validate`: machines of the folds; `fit`: machines of the classifier itself. */
  readonly stage: 'compare' | 'validate' | 'fit';
  readonly done: number;
  readonly total: number;
}

export interface TrainingOptions {
  /** Embedder of all samples; probes of another are refused. */
  readonly embedderId: string;
  /** Share of strangers that may pass the gate, in (0, 1). Default: 0.01. */
  readonly targetFpir?: number;
  /** Parts that people and templates are dealt into, 3 to 20. Default: 5. */
  readonly folds?: number;
  /** Price of a violated margin when both sides were equally many, above 0. Default: 1, see docs/decisions/0007-identity-classifier.md. */
  readonly cost?: number;
  /** 32-bit whole number that decides the folds. Default: 1. */
  readonly seed?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TrainingProgress) => void;
}

export interface TrainingSettings {
  readonly embedderId: string;
  readonly targetFpir: number;
  readonly folds: number;
  readonly cost: number;
  readonly seed: number;
}

/** @throws {InvalidTrainingOptionError} naming the first option out of its range. */
export function trainingSettings(options: TrainingOptions): TrainingSettings {
  const { embedderId, targetFpir = 0.01, folds = 5, cost = 1, seed = 1 } = options;
  const require = (holds: boolean, option: string, allowed: string) => {
    if (!holds) throw new InvalidTrainingOptionError(option, allowed);
  };
  require(embedderId.length > 0, 'embedderId', 'the id of an embedder');
  require(targetFpir > 0 && targetFpir < 1, 'targetFpir', 'above 0 and below 1');
  require(Number.isInteger(folds) && folds >= 3 && folds <= 20, 'folds', 'a whole number from 3 to 20');
  require(cost > 0 && Number.isFinite(cost), 'cost', 'a number above 0');
  require(Number.isInteger(seed), 'seed', 'a whole number');
  return { embedderId, targetFpir, folds, cost, seed };
}
