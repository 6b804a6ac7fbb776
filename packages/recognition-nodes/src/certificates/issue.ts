import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
/** Clocks of machines differ a little. */
const BACKDATED_MS = 3_600_000;
const AUTHORITY_DAYS = 3650;

/** A certificate and its private key, PEM. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly validUntil: Date;
}

/** The authority of an installation: both sides trust what it issued, and nothing else. */
export async function issueAuthority(now: Date): Promise<IssuedCertificate> {
  const keys = await newKeys();
  const notAfter = new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ CN: ['Mien recognition nodes'] }],
    notBefore: new Date(now.getTime() - BACKDATED_MS),
    notAfter,
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys), validUntil: notAfter };
}

/**
 * A certificate of one side. A node's cannot call other nodes, and a caller's cannot pose as a node.
 *
 * @param request.names host names and IP addresses under which callers reach the node; not needed for callers.
 */
export async function issueCertificate(
  authority: Pick<IssuedCertificate, 'certificate' | 'key'>,
  request: {
    readonly side: 'node' | 'caller';
    readonly name: string;
    readonly names: readonly string[];
    readonly days: number;
    readonly now: Date;
  },
): Promise<IssuedCertificate> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await newKeys();
  const usage = request.side === 'node' ? ExtendedKeyUsage.serverAuth : ExtendedKeyUsage.clientAuth;
  const wanted = new Date(request.now.getTime() + request.days * DAY_MS);
  const notAfter = wanted < issuer.notAfter ? wanted : issuer.notAfter;
  const names = request.names.map((name) => ({ type: isIP(name) ? 'ip' : 'dns', value: name }) as const);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: [{ CN: [request.name] }],
    issuer: issuer.subject,
    notBefore: new Date(request.now.getTime() - BACKDATED_MS),
    notAfter,
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: await keyOf(authority.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([usage], true),
      ...(names.length > 0 ? [new SubjectAlternativeNameExtension([...names])] : []),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys), validUntil: notAfter };
}

const newKeys = (): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

/** Positive, as RFC 5280 asks for. */
function newSerial(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x7f) | 0x40, 0);
  return bytes.toString('hex');
}

const pemOf = async ({ privateKey }: CryptoKeyPair): Promise<string> =>
  PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');

function keyOf(pem: string): Promise<CryptoKey> {
  const bytes = PemConverter.decodeFirst(pem);
  return webcrypto.subtle.importKey('pkcs8', bytes, ALGORITHM, false, ['sign']) as Promise<CryptoKey>;
}
