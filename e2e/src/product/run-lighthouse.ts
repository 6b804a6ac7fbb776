/** Run by the tests in a process of its own: what Lighthouse leaves waiting for a closed page ends with it. */
import lighthouse from 'lighthouse';

/** Pages that keep asking the server never fall silent. */
const LOAD_MS = 10_000;

const [address = '', port = '', ...categories] = process.argv.slice(2);

// the check for a silent network, once Lighthouse has given up on it
process.on('unhandledRejection', () => undefined);

const result = await lighthouse(address, {
  port: Number(port),
  onlyCategories: categories,
  disableStorageReset: true,
  throttlingMethod: 'provided',
  disableFullPageScreenshot: true,
  maxWaitForLoad: LOAD_MS,
  logLevel: 'error',
});
if (!result) throw new Error('Lighthouse gave no result.');
const { lhr } = result;
const failed = Object.values(lhr.audits).filter(({ score }) => score === 0);
const scores = Object.fromEntries(categories.map((name) => [name, lhr.categories[name]?.score ?? 0]));
process.stdout.write(
  JSON.stringify({ url: lhr.finalDisplayedUrl, scores, failed: failed.map(({ id }) => id) }),
  () => process.exit(0),
);
