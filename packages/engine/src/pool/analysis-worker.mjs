import { register } from 'tsx/esm/api';

register();
await import('./analysis-worker.ts');
