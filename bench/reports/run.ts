import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewReport, REPORT_FORMATS, routes } from '@mien/contracts';
import { reportsForTests } from '../../apps/server/src/modules/reports/testing/reports-for-tests.js';
import { openDatabase } from '../../apps/server/src/platform/database/database.js';
import { startEmbeddedDatabase } from '../../apps/server/src/platform/database/embedded/embedded-database.js';
import { prepareDatabase } from '../../apps/server/src/platform/database/prepare-database.js';
import { callRoute } from '../../apps/server/src/testing/call-route.js';
import { openSchool } from './school.js';

const [people = '2000'] = process.argv.slice(2);
const MIB = 1024 * 1024;

const dataFolder = mkdtempSync(join(tmpdir(), 'mien-bench-reports-'));
const embedded = await startEmbeddedDatabase({
  dataFolder,
  onNotice: () => undefined,
  onLost: () => process.exit(1),
});
await prepareDatabase(embedded.url);
const database = openDatabase({
  url: embedded.url,
  poolSize: 6,
  statementTimeoutMs: 60_000,
  onError: (error) => process.stderr.write(`${error.message}\n`),
});
const { principal } = await openSchool(database, Number(people));
const folder = join(dataFolder, 'reports');
const reports = await reportsForTests({ database, folder });
await reports.jobs.start();

const CPU_MS = 1000;

/**
 * Have a report made, and say how long it took from asking, what of the processor that took here (not in the database),
 * and how much memory the process had at most.
 */
async function measure(
  name: string,
  subject: NewReport['subject'],
  format: NewReport['format'],
): Promise<void> {
  global.gc?.();
  let most = 0;
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  const cpuBefore = process.cpuUsage();
  let report = await callRoute(reports.handlers, routes.requestReport, principal, {
    body: { subject, format },
  });
  while (report.state === 'waiting' || report.state === 'running') {
    await new Promise((done) => setTimeout(done, 50));
    report = await callRoute(reports.handlers, routes.getReport, principal, { params: { id: report.id } });
  }
  clearInterval(watch);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = ((user + system) / CPU_MS / 1000).toFixed(1);
  const size = report.state === 'done' ? statSync(join(folder, `${report.id}.report`)).size / MIB : 0;
  process.stdout.write(
    `${name.padEnd(18)} ${format.padEnd(5)} ${report.state} ${String(report.rowsDone).padStart(7)} rows ${seconds.padStart(6)} s, processor ${cpu.padStart(5)} s ` +
      `${size.toFixed(1).padStart(6)} MiB, memory ${(before / MIB).toFixed(0)} -> ${(most / MIB).toFixed(0)} MiB\n`,
  );
}

for (const format of REPORT_FORMATS) {
  await measure('monthly summary', { kind: 'monthly-summary', parameters: { month: '2026-03' } }, format);
}
for (const to of ['2026-03-06', '2026-03-13', '2026-03-27']) {
  for (const format of REPORT_FORMATS) {
    await measure(
      `list to ${to.slice(5)}`,
      { kind: 'attendance-list', parameters: { from: '2026-03-02', to } },
      format,
    );
  }
}
await reports.jobs.stop();
await database.close();
await embedded.stop();
rmSync(dataFolder, { recursive: true, force: true });
