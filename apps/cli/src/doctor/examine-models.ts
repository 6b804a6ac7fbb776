import { createGallery } from '@mien/gallery';
import { openModelRegistry } from '@mien/models';
import { describeError } from '../errors.js';
import { counted } from '../output/format.js';
import { type Finding, finding } from './finding.js';

/** Give a failure of `examine` as a finding about `subject`. */
async function guarded(subject: string, advice: string, examine: () => Promise<Finding>): Promise<Finding> {
  try {
    return await examine();
  } catch (error) {
    return finding(subject, describeError(error).message, { state: 'fail', advice });
  }
}

const examineFiles = (dataFolder: string) =>
  guarded('Models', 'Restore the data folder.', async () => {
    const files = await (await openModelRegistry({ dataFolder })).verify();
    const broken = files.filter(({ status }) => status !== 'intact');
    const found =
      broken.length === 0
        ? `${counted(files.length, 'network')}, every digest is right.`
        : `${broken.map(({ model, status }) => `${model} is ${status}`).join(', ')}.`;
    const trouble = { state: 'fail', advice: 'Run "npm run models".' } as const;
    return finding('Models', found, broken.length === 0 ? undefined : trouble);
  });

const examinePack = (dataFolder: string) =>
  guarded('Active pack', 'Choose one with "mien models activate".', async () => {
    const { id, calibration } = await (await openModelRegistry({ dataFolder })).pack();
    return calibration
      ? finding('Active pack', `${id}, error rates measured on ${calibration.run.dataset}.`)
      : finding('Active pack', `${id}, error rates never measured.`, {
          state: 'warn',
          advice: 'Run "mien evaluate calibrate"; nothing is decided before.',
        });
  });

const examineSearch = () =>
  guarded('Search', 'Run "npm run models".', async () => {
    const gallery = await createGallery({ embedderId: 'doctor', dimension: 8, workers: 1 });
    await gallery.close();
    return finding('Search', 'The search kernel is built and starts.');
  });

/** Networks, active pack and search kernel. */
export const examineModels = (dataFolder: string): Promise<readonly Finding[]> =>
  Promise.all([examineFiles(dataFolder), examinePack(dataFolder), examineSearch()]);
