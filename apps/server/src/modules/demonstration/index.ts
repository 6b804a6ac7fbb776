import { fillOrganization } from './application/fill-organization.js';
import type { DemonstrationDeps } from './application/ports.js';

/** Lets a new organization be filled with invented people, by the background job `demonstration`. */
export function createDemonstrationModule(deps: DemonstrationDeps): void {
  deps.jobs.define('demonstration', (run) => fillOrganization(deps, run));
}
