import { register } from 'tsx/esm/api';

register();
await import('./odd-worker.ts');
