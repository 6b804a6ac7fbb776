import { writeSync } from 'node:fs';
import { openDatabase } from '../../../platform/database/database.js';
import { createJobRunner } from '../../../platform/jobs/create-job-runner.js';
import { importsOn } from './imports-for-tests.js';

const [, , url = '', folder = ''] = process.argv;
const STDOUT = 1;
const tell = (error: unknown) => writeSync(STDOUT, `${String(error)}\n`);

const database = openDatabase({ url, poolSize: 6, statementTimeoutMs: 20_000, onError: tell });
const jobs = createJobRunner({ database, onError: tell, elapsedMs: () => performance.now() });
await importsOn(database, { folder, jobs });
await jobs.start();
writeSync(STDOUT, 'takes up work\n');
