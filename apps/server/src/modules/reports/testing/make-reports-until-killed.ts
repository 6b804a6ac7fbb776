import { writeSync } from 'node:fs';
import { openDatabase } from '../../../platform/database/database.js';
import { reportsForTests } from './reports-for-tests.js';

const [, , url = '', folder = ''] = process.argv;
const STDOUT = 1;

const database = openDatabase({
  url,
  poolSize: 6,
  statementTimeoutMs: 20_000,
  onError: (error) => writeSync(STDOUT, `${error.message}\n`),
});
const { jobs } = await reportsForTests({ database, folder });
await jobs.start();
writeSync(STDOUT, 'takes up work\n');
