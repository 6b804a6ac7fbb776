import { accessSecret, createAccessModule } from '../modules/access/index.js';
import { seedConsentTexts } from '../modules/consent/index.js';
import { createFaceFactor } from '../modules/face-sessions/index.js';
import { createIsInvited, createOrganizationsModule } from '../modules/organizations/index.js';
import { createPrivacyModule } from '../modules/privacy/index.js';
import type { RecognitionModule } from '../modules/recognition/index.js';
import { createSetupModule } from '../modules/setup/index.js';
import { newId } from '../platform/clock.js';
import { createMailer } from '../platform/mail/create-mailer.js';
import { createVerifyAuditChain } from '../platform/security/verify-audit-chain.js';
import type { Platform, StartOptions } from './open-platform.js';
import type { OpenRecognizer } from './open-recognizer.js';

/** Who may do what: accounts, organizations, privacy, and the first set-up. */
export async function createAccountModules(
  platform: Platform,
  { settings, logger }: StartOptions,
  { registry, recognition }: OpenRecognizer & { readonly recognition: RecognitionModule },
) {
  const { clock, database, keyring, jobs } = platform;
  const mailer = createMailer({
    settings,
    clock,
    onError: (kind, error) => logger.error({ err: error, kind }, 'A mail could not be sent.'),
  });
  const access = createAccessModule({
    ...platform,
    mailer,
    settings,
    secret: accessSecret(keyring),
    face: createFaceFactor(database),
    isInvited: createIsInvited({ database, clock }),
    onError: (error, what) => logger.warn({ err: error, what }, 'A sign-in failed.'),
  });
  const privacy = createPrivacyModule({
    ...platform,
    audit: platform.auditTrail,
    verifyAuditChain: createVerifyAuditChain(platform),
    newId,
  });
  const organizations = createOrganizationsModule({
    ...platform,
    newId,
    mailer,
    publicUrl: settings.http.publicUrl,
    isOpen: settings.access.allowSignUp,
    defaultPackId: (await registry.pack()).id,
    onCreate: async (tx, organizationId) => void (await seedConsentTexts(tx, organizationId)),
    onDelete: async (tx, organizationId) => {
      await privacy.eraseOrganization(tx, organizationId);
      return async () => undefined;
    },
    operatingPointOf: recognition.operatingPointOf,
  });
  const setup = createSetupModule({
    database,
    clock,
    createAccount: access.createAccount,
    createOrganization: organizations.createOrganization,
    demonstrate: (owner) =>
      database.inOrganization(owner.organizationId, async (tx) => {
        await jobs.enqueue(tx, owner, 'demonstration', {});
      }),
  });
  return {
    access,
    privacy,
    setup,
    handlers: [...access.handlers, ...organizations.handlers, ...privacy.handlers, ...setup.handlers],
  };
}
