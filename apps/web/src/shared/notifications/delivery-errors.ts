import { useTranslation } from 'react-i18next';

const KNOWN = [
  'no-address',
  'not-set-up',
  'address-refused',
  'mail-server',
  'receiver-stopped',
  'interrupted',
  'malformed',
  'forbidden-address',
  'not-encrypted',
  'unknown-host',
  'timeout',
  'certificate',
  'unreachable',
] as const;

/** Why a message was not sent, in words; what a provider says comes with its code. */
export function useDeliveryErrors(): (code: string) => string {
  const { t } = useTranslation('notifications');
  return (code) => {
    const known = KNOWN.find((one) => one === code);
    return known ? t(`errors.${known}`) : t('errors.other', { code });
  };
}
