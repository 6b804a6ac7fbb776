import { Group, Text } from '@mantine/core';
import type { PictureVerdict } from '@mien/contracts';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { TextLink } from '../../shared/links.js';

/** What the server says of a picture: good, or one thing to do about it. */
export function VerdictText({ verdict }: { readonly verdict: PictureVerdict }) {
  const { t } = useTranslation('enrollment');
  const adviceOn = useAdvice();
  if (verdict.accepted) {
    return (
      <Group gap={4} wrap="nowrap" c="light-dark(var(--mantine-color-teal-9), var(--mantine-color-teal-4))">
        <IconCircleCheck size={16} aria-hidden />
        <Text size="xs">{t('accepted')}</Text>
      </Group>
    );
  }
  const { duplicateOf, refusal } = verdict;
  return (
    <Group gap={4} wrap="nowrap" align="flex-start" c="var(--mantine-color-error)">
      <IconAlertTriangle size={16} style={{ flex: 'none' }} aria-hidden />
      <Text size="xs">
        {duplicateOf ? (
          <>
            {t('duplicateOf')}{' '}
            <TextLink to="/people/$personId" params={{ personId: duplicateOf.personId }} size="xs">
              {duplicateOf.name}
            </TextLink>
          </>
        ) : (
          adviceOn(refusal ?? 'unknown')
        )}
      </Text>
    </Group>
  );
}
