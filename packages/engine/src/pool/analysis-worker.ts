import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PictureAnalysis } from '../face-analysis.js';
import { createFaceAnalyzer } from '../face-analyzer.js';
import { fileModelSource } from '../runtime/file-model-source.js';
import { nodeRuntime } from '../runtime/onnx-node.js';
import type { StageResult } from '../stage.js';
import type { AnalysisJob, AnalysisWorkerStart } from './analysis-job.js';
import { analyzePicture } from './analyze-picture.js';
import { serveJobs } from './serve-jobs.js';

const { pack, files, limits } = workerData as AnalysisWorkerStart;

await serveJobs<AnalysisJob, StageResult<PictureAnalysis>>(parentPort as MessagePort, async () => {
  const analyzer = await createFaceAnalyzer({ runtime: nodeRuntime(), models: fileModelSource(files), pack });
  return {
    run: ({ picture, request }, signal) => analyzePicture(analyzer, picture, request, { limits, signal }),
    close: () => analyzer.close(),
  };
});
