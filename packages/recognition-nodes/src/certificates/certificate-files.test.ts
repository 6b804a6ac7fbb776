import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withTemporaryFolder } from '@mien/testkit';
import { expect, it } from 'vitest';
import { type CertificateRequest, writeCertificate } from './certificate-files.js';

const NOW = new Date();
const certificateAt = (path: string) => new X509Certificate(readFileSync(path));
const request = (folder: string, more: Partial<CertificateRequest> = {}): CertificateRequest => ({
  authorityFolder: join(folder, 'keys'),
  folder: join(folder, 'out'),
  side: 'node',
  name: 'gpu-1',
  names: ['gpu-1.example.test', '10.0.0.7'],
  days: 365,
  now: NOW,
  ...more,
});

it('one authority signs all certificates, and only the owner reads the keys', async () => {
  await withTemporaryFolder(async (folder) => {
    const node = await writeCertificate(request(folder));
    const caller = await writeCertificate(request(folder, { side: 'caller', name: 'api', names: [] }));
    const authority = certificateAt(node.authority);
    for (const { certificate, key } of [node, caller]) {
      expect(certificateAt(certificate).verify(authority.publicKey)).toBe(true);
      expect(certificateAt(certificate).ca).toBe(false);
      expect(statSync(key).mode & 0o777).toBe(0o600);
    }
    expect(certificateAt(node.certificate).subjectAltName).toBe(
      'DNS:gpu-1.example.test, IP Address:10.0.0.7',
    );
    expect(certificateAt(node.certificate).keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificateAt(caller.certificate).keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
    const days = Date.parse(certificateAt(node.certificate).validTo) - NOW.getTime();
    expect(Math.round(days / 86_400_000)).toBe(365);
  });
});

it('nothing is overwritten, and what makes no sense is refused', async () => {
  await withTemporaryFolder(async (folder) => {
    await writeCertificate(request(folder));
    const code = (more: Partial<CertificateRequest>) =>
      writeCertificate(request(folder, more)).then(
        () => 'written',
        (error: { code: string }) => error.code,
      );
    expect(await code({})).toBe('node.certificate-exists');
    expect(await code({ name: '../gpu' })).toBe('node.certificate-name');
    expect(await code({ name: 'gpu-2', names: [] })).toBe('node.names-missing');
  });
});
