import { writeFileSync } from 'node:fs';
import { renderEnvExample } from '../apps/server/src/platform/settings/env-example.js';

writeFileSync(new URL('../.env.example', import.meta.url), renderEnvExample());
