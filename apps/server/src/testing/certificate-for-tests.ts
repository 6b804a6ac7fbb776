import { type CertificateFiles, writeCertificate } from '@mien/recognition-nodes/certificates';

/** PEM files in `folder` of a server on this machine (`node`) or of who calls one, all of one authority. */
export const writeCertificateForTests = (
  folder: string,
  side: 'node' | 'caller' = 'node',
): Promise<CertificateFiles> =>
  writeCertificate({
    authorityFolder: folder,
    folder,
    side,
    name: side,
    names: ['localhost', '127.0.0.1'],
    days: 1,
    now: new Date(),
  });
