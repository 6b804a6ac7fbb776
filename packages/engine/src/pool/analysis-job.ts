import type { DecodeLimits } from '../decode/decode-limits.js';
import type { AnalysisRequest } from '../face-analysis.js';
import type { PackForm } from '../pack.js';
import type { ModelFile } from '../runtime/file-model-source.js';
import type { Picture } from './analyze-picture.js';

/** What a worker is told when it starts. */
export interface AnalysisWorkerStart {
  readonly pack: PackForm;
  readonly files: ReadonlyMap<string, ModelFile>;
  readonly limits: Partial<DecodeLimits>;
}

export interface AnalysisJob {
  readonly picture: Picture;
  readonly request: AnalysisRequest;
}
