import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/page.js';
import { useSession } from '../../../shared/use-session.js';
import { AuthenticatorSection } from './authenticator-section.js';
import { FaceSection } from './face-section.js';
import { PasskeysSection } from './passkeys-section.js';
import { PasswordSection } from './password-section.js';
import { SessionsSection } from './sessions-section.js';

/** How the own account is protected, and where it is signed in. */
export function SecurityPage() {
  const { t } = useTranslation('account');
  const session = useSession();
  if (!session) return null;
  return (
    <Page title={t('security.title')} description={t('security.description')}>
      <AuthenticatorSection isOn={session.account.twoFactorEnabled} />
      <PasskeysSection />
      <FaceSection />
      <PasswordSection email={session.account.email} />
      <SessionsSection />
    </Page>
  );
}
