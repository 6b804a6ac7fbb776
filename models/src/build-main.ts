import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '@mien/biometrics';
import { type BuildProgress, buildModels } from './build/build-models.js';
import { locations } from './files/locations.js';
import { writeFileAtomically } from './files/write-file-atomically.js';

const HELP = `Builds the networks of the manifest into models/built.

  --record   build all anew and write the digests of the results into the manifest, after a change to a converter
  --help     show this
`;

const { values } = parseArgs({ options: { record: { type: 'boolean' }, help: { type: 'boolean' } } });

try {
  if (values.help) process.stdout.write(HELP);
  else await build(values.record ?? false);
} catch (error) {
  const text = error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

async function build(isRecording: boolean): Promise<void> {
  const digests = new Map<string, string>();
  const started = performance.now();
  const { built, kept } = await buildModels({
    onProgress: print,
    ...(isRecording && { onOtherDigest: (model: string, digest: string) => digests.set(model, digest) }),
  });
  if (digests.size > 0) await record(digests);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${built.length} networks built, ${kept.length} already there (${seconds} s)\n`);
}

function print({ step, subject, done, total }: BuildProgress): void {
  const verb = { download: 'fetching', convert: 'converting', ready: 'ready' }[step];
  process.stdout.write(`[${done}/${total}] ${verb} ${subject}\n`);
}

async function record(digests: ReadonlyMap<string, string>): Promise<void> {
  const manifest = JSON.parse(await readFile(locations.manifest, 'utf8'));
  for (const network of [...manifest.models, ...manifest.fusions]) {
    network.sha256 = digests.get(network.key) ?? network.sha256;
  }
  await writeFileAtomically(locations.manifest, `${JSON.stringify(manifest, undefined, 2)}\n`);
  process.stdout.write(`recorded ${digests.size} digests\n`);
}
