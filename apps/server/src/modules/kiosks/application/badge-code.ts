import { isSameSecret } from '../../../platform/security/random-token.js';

const START = 'MIEN1:';
const ID_BYTES = 16;
const MAC_BYTES = 16;

/** Authenticates the id in a code for one organization. */
export type AuthenticateCode = (organizationId: string, codeId: string) => Buffer;

const macOf = (authenticate: AuthenticateCode, organizationId: string, codeId: string) =>
  authenticate(organizationId, codeId).subarray(0, MAC_BYTES);

/** Text of a QR code: a random id and its authentication, so that nobody can make one from a copy of the database. */
export function writeBadgeCode(
  authenticate: AuthenticateCode,
  organizationId: string,
  codeId: string,
): string {
  const id = Buffer.from(codeId.replaceAll('-', ''), 'hex');
  return START + Buffer.concat([id, macOf(authenticate, organizationId, codeId)]).toString('base64url');
}

/** @returns the id in a code of this organization; undefined for anything else. */
export function readBadgeCode(
  authenticate: AuthenticateCode,
  organizationId: string,
  code: string,
): string | undefined {
  const bytes = Buffer.from(code.startsWith(START) ? code.slice(START.length) : '', 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES) return undefined;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  const codeId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const given = bytes.subarray(ID_BYTES).toString('base64url');
  const due = macOf(authenticate, organizationId, codeId).toString('base64url');
  return isSameSecret(given, due) ? codeId : undefined;
}
