import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { expect, it } from 'vitest';
import { runMien } from '../../testing/run-mien.js';

it('writes what a node and its callers need, and says how they are told', async () => {
  await withTemporaryFolder(async (folder) => {
    const out = join(folder, 'out');
    const issue = (...args: readonly string[]) =>
      runMien(['installation', 'node-certificate', ...args, '--out', out], folder);
    const node = await issue('gpu-1', '--host', 'gpu-1.example.test', '10.0.0.7');
    expect(node.code).toBe(0);
    expect(node.stdout).toContain(`MIEN_NODE_CERTIFICATE=${join(out, 'gpu-1.pem')}`);
    const caller = await issue('api', '--side', 'caller', '--json');
    expect(JSON.parse(caller.stdout)).toMatchObject({
      key: join(out, 'api.key'),
      authority: join(out, 'authority.pem'),
    });
    expect(existsSync(join(folder, 'keys', 'nodes', 'authority.key'))).toBe(true);
    const nameless = await issue('gpu-2');
    expect([nameless.code, nameless.stderr]).not.toContain(0);
    expect(nameless.stderr).toContain('node.names-missing');
  });
});
