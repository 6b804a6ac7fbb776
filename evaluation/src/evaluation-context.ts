import type { AnalysisRequest, PictureAnalysis, StageResult } from '@mien/engine';

/** What an evaluation needs of a face engine; `FaceEngine` of `@mien/engine/node` is one. */
export interface PictureAnalyzer {
  analyze(
    picture: Uint8Array,
    request?: AnalysisRequest,
    options?: { readonly signal?: AbortSignal },
  ): Promise<StageResult<PictureAnalysis>>;
}

export interface EvaluationProgress {
  /** What is being done, for a progress bar: `analyze webcam`. */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What every evaluation runs with. */
export interface EvaluationContext {
  readonly engine: PictureAnalyzer;
  /** Named in reports; measurements are only reused for the same id, version and embedder. */
  readonly pack: { readonly id: string; readonly version: number; readonly embedderId: string };
  /** Where measurements are kept so that a broken-off run goes on where it stopped. Created when missing. */
  readonly workFolder: string;
  readonly onProgress?: (progress: EvaluationProgress) => void;
  readonly signal?: AbortSignal;
  /** Pictures under way at once. Default 4; at most the engine's workers and queue. */
  readonly concurrency?: number;
}
