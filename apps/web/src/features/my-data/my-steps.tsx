import { Alert, Group, Text } from '@mantine/core';
import type { Person } from '@mien/contracts';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/links.js';

/** What comes next: consent, then a face; or that all is there. Doing nothing is always a choice. */
export function MySteps({ person }: { readonly person: Person }) {
  const { t } = useTranslation('my-data');
  const step = stepOf(person);
  const isDone = step === 'ready';
  return (
    <Alert
      color={isDone ? 'teal' : 'blue'}
      icon={isDone ? <IconCircleCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
      title={t(`step.${step}.title`)}
    >
      <Text size="sm" mb="sm">
        {t(`step.${step}.note`)}
      </Text>
      <Group>
        {step === 'consent' && <ButtonLink to="/my-data/consent">{t('step.consent.act')}</ButtonLink>}
        {(step === 'face' || step === 'again') && (
          <ButtonLink to="/my-data/face">{t(`step.${step}.act`)}</ButtonLink>
        )}
      </Group>
    </Alert>
  );
}

function stepOf({ consents, enrollment }: Person): 'consent' | 'face' | 'again' | 'ready' {
  if (!consents.includes('recognition')) return 'consent';
  if (enrollment === 'none') return 'face';
  return enrollment === 'outdated' ? 'again' : 'ready';
}
