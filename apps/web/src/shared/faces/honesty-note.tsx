import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What the setting means in errors: `rate` is how often a stranger passes. */
export function HonestyNote({ rate }: { readonly rate: number }) {
  const { t, i18n } = useTranslation('faces');
  if (rate <= 0) return null;
  const strangers = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 }).format(1 / rate);
  return (
    <Text size="sm" c="dimmed">
      {t('honesty', { strangers })}
    </Text>
  );
}
