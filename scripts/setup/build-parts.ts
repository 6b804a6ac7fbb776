import { AppError } from '@mien/biometrics';
import { buildPixelKernel } from '@mien/engine/node';
import { buildSearchKernel } from '@mien/gallery';
import { type BuildProgress, buildModels } from '@mien/models';

const VERBS = { download: 'fetching', convert: 'converting', ready: 'ready:' } as const;

function show({ step, subject, done, total }: BuildProgress): void {
  process.stderr.write(`Models ${done} of ${total}: ${VERBS[step]} ${subject}\n`);
}

try {
  if ((await buildPixelKernel()) === 'built') process.stderr.write('Pixel kernel compiled\n');
  if ((await buildSearchKernel()) === 'built') process.stderr.write('Search kernel compiled\n');
  await buildModels({ onProgress: show });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message} (${error.code})\n`);
  process.exitCode = 1;
}
