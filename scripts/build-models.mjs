import { guarded } from './setup/guarded.mjs';

await guarded(async () => {
  const { prepare } = await import('./setup/prepare.mjs');
  await prepare();
  return 0;
});
