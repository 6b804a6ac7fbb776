import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { ModelsDeps } from './application/ports.js';
import { type ReembedInput, reembed } from './application/reembed.js';
import { createModelHandlers } from './http/model-handlers.js';

export interface ModelsModule {
  readonly handlers: RouteHandler[];
}

/** Model packs of an organization, and the job that changes them. */
export function createModelsModule(deps: ModelsDeps): ModelsModule {
  deps.jobs.define<ReembedInput>('re-embed', (run) => reembed(deps, run));
  return { handlers: createModelHandlers(deps) };
}
