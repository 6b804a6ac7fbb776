/** What a way of identifying says about one probe: one score per person it knows, higher is more alike. */
export interface SubjectScore {
  readonly subject: number;
  readonly score: number;
}

/** Scores a probe given by its Gram row, `[templates]`, against the people it was fitted on. */
export type Scorer = (scores: Float32Array) => readonly SubjectScore[];

/** A way of identifying people that learns from some templates and judges others. */
export interface IdentificationSystem {
  fit(training: readonly number[]): Promise<Scorer>;
}
