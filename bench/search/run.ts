import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ENGINES, type EngineName } from './engines.js';
import type { CaseResult } from './measure-case.js';

/** Sizes, and how many probes each: the plain loop needs half a second for one at a million. */
const SIZES = [
  { templates: 10_000, probes: 400 },
  { templates: 100_000, probes: 200 },
  { templates: 1_000_000, probes: 60 },
];
const REFERENCE: EngineName = 'plain JavaScript loop';

const run = promisify(execFile);
const caseScript = fileURLToPath(new URL('./measure-case.ts', import.meta.url));

async function measure(engine: EngineName, templates: number, probes: number): Promise<CaseResult> {
  const args = ['--import', 'tsx', caseScript, engine, String(templates), String(probes)];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { stdout } = await run(process.execPath, args, { cwd, maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as CaseResult;
}

function row(result: CaseResult, reference: CaseResult): string {
  const isSame = (_: number, i: number) => result.found[i] === reference.found[i];
  const isMated = (_: number, i: number) => i % 2 === 0;
  const same = result.found.filter(isSame).length;
  const mated = result.found.filter((subject, i) => isMated(subject, i) && isSame(subject, i)).length;
  return [
    result.templates.toLocaleString('en-US').padStart(9),
    result.engine.padEnd(24),
    result.p50Ms.toFixed(2).padStart(9),
    result.p95Ms.toFixed(2).padStart(9),
    result.fastestMs.toFixed(2).padStart(9),
    `${(reference.p50Ms / result.p50Ms).toFixed(1)} ×`.padStart(8),
    `${same}/${result.probes}`.padStart(9),
    `${mated}/${result.probes / 2}`.padStart(9),
    result.rssGb.toFixed(2).padStart(7),
  ].join('  ');
}

const largest = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
console.log(
  'templates  engine                      p50 ms     p95 ms   least ms   faster   recall@1      mated   RSS GB',
);
for (const { templates, probes } of SIZES.filter((size) => size.templates <= largest)) {
  const reference = await measure(REFERENCE, templates, probes);
  for (const engine of Object.keys(ENGINES) as EngineName[]) {
    const result = engine === REFERENCE ? reference : await measure(engine, templates, probes);
    console.log(row(result, reference));
  }
}
