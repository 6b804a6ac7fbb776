import { foldEnrollmentCode } from '../domain/enrollment-code.js';
import type { KioskContext } from './ports.js';

/** What is stored of an enrollment code: short, so its hash needs a key that is not in the database. */
export const hashEnrollmentCode = ({ keyring }: Pick<KioskContext, 'keyring'>, code: string): string =>
  keyring.authenticate('mien kiosk code', foldEnrollmentCode(code)).toString('base64url');
