import { drawPeople } from './drawn-people.js';
import { ENGINES, type EngineName } from './engines.js';

/** One engine at one size, in a process of its own so that its memory can be told. */
export interface CaseResult {
  readonly engine: EngineName;
  readonly templates: number;
  readonly probes: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly fastestMs: number;
  /** Resident memory of the whole process after the searches, 10^9 bytes. */
  readonly rssGb: number;
  /** Subject found for each probe; every other probe is of somebody enrolled. */
  readonly found: readonly number[];
}

const WARM_UP = 20;
const SETTLE_MS = 500;

const [engine, templatesText = '', probesText = ''] = process.argv.slice(2);
const templates = Number(templatesText);
const probeCount = Number(probesText);
const people = drawPeople(templates, probeCount);
const search = await ENGINES[engine as EngineName](people, templates);
await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

for (const probe of people.probes.slice(0, WARM_UP)) await search(probe);
const found: number[] = [];
const times: number[] = [];
for (const probe of people.probes) {
  const start = performance.now();
  found.push(await search(probe));
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
const result: CaseResult = {
  engine: engine as EngineName,
  templates,
  probes: probeCount,
  p50Ms: at(0.5),
  p95Ms: at(0.95),
  fastestMs: at(0),
  rssGb: process.memoryUsage().rss / 1e9,
  found,
};
process.stdout.write(JSON.stringify(result));
process.exit();
