import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CertificateExistsError, CertificateNameError, NodeNamesMissingError } from '../errors.js';
import { type IssuedCertificate, issueAuthority, issueCertificate } from './issue.js';

export interface CertificateRequest {
  /** Folder of the installation's authority; made when it is not there. Its key never leaves it. */
  readonly authorityFolder: string;
  /** Where the three files go. */
  readonly folder: string;
  /** `node` serves, `caller` asks. */
  readonly side: 'node' | 'caller';
  /** What people call it, also the name of the files. */
  readonly name: string;
  /** Host names and IP addresses under which a node is reached. */
  readonly names: readonly string[];
  readonly days: number;
  readonly now: Date;
}

export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
  readonly validUntil: Date;
}

const OWNER_ONLY = { flag: 'wx', mode: 0o600 };

/** Issue a certificate and write it, its key and the certificate of the authority as PEM files. */
export async function writeCertificate(request: CertificateRequest): Promise<CertificateFiles> {
  const { side, name, names, folder } = request;
  if (!/^[a-z0-9][a-z0-9.-]{0,62}$/i.test(name)) throw new CertificateNameError(name);
  if (side === 'node' && names.length === 0) throw new NodeNamesMissingError();
  const authority = await openAuthority(request);
  const issued = await issueCertificate(authority, request);
  const files = {
    certificate: join(folder, `${name}.pem`),
    key: join(folder, `${name}.key`),
    authority: join(folder, 'authority.pem'),
  };
  await mkdir(folder, { recursive: true });
  await writeNew(files.key, issued.key);
  await writeNew(files.certificate, issued.certificate);
  await writeFile(files.authority, authority.certificate);
  return { ...files, validUntil: issued.validUntil };
}

async function openAuthority({
  authorityFolder,
  now,
}: CertificateRequest): Promise<Pick<IssuedCertificate, 'certificate' | 'key'>> {
  const paths = {
    key: join(authorityFolder, 'authority.key'),
    certificate: join(authorityFolder, 'authority.pem'),
  };
  const read = async () => ({
    key: await readFile(paths.key, 'utf8'),
    certificate: await readFile(paths.certificate, 'utf8'),
  });
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const authority = await issueAuthority(now);
  await mkdir(authorityFolder, { recursive: true, mode: 0o700 });
  await writeNew(paths.key, authority.key);
  await writeNew(paths.certificate, authority.certificate);
  return authority;
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CertificateExistsError(path);
    throw error;
  }
}
