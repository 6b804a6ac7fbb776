import { Card, List, Progress, Stack, Text, ThemeIcon, Title, VisuallyHidden } from '@mantine/core';
import type { Dashboard } from '@mien/contracts';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { TextLink } from '../../shared/links.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { useSession } from '../../shared/use-session.js';
import { type FirstStep, firstSteps } from './first-steps.js';

function Step({ step }: { readonly step: FirstStep }) {
  const { t } = useTranslation('dashboard');
  const Icon = step.isDone ? IconCheck : IconCircleDashed;
  return (
    <List.Item
      icon={
        <ThemeIcon radius="xl" size={28} variant="light" color={step.isDone ? 'teal' : 'gray'} aria-hidden>
          <Icon size={18} />
        </ThemeIcon>
      }
    >
      <VisuallyHidden>{t(step.isDone ? 'steps.done' : 'steps.open')}</VisuallyHidden>
      {step.isDone ? (
        <Text span c="dimmed">
          {t(`steps.${step.key}.title`)}
        </Text>
      ) : (
        <>
          <TextLink to={step.href} fw={600}>
            {t(`steps.${step.key}.title`)}
          </TextLink>
          <Text size="sm" c="dimmed">
            {t(`steps.${step.key}.why`)}
          </Text>
        </>
      )}
    </List.Item>
  );
}

/** What a new organization has still to do, for those who can; gone once everything is done. */
export function FirstStepsCard({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const session = useSession();
  const maySetUp = usePermission('consent:publish');
  const texts = useQuery({
    queryKey: ['consent-texts', 'current'],
    queryFn: ({ signal }) => call('listConsentTexts', {}, signal),
    enabled: maySetUp,
  });
  if (!maySetUp || !session || !texts.data) return null;
  const steps = firstSteps({ account: session.account, dashboard, consentTexts: texts.data.items.length });
  const done = steps.filter((step) => step.isDone).length;
  if (done === steps.length) return null;
  return (
    <Card withBorder component="section" aria-labelledby="first-steps">
      <Stack gap="md">
        <Title order={2} size="h4" id="first-steps">
          {t('steps.title')}
        </Title>
        <Progress value={(done / steps.length) * 100} aria-label={t('steps.title')} />
        <Text size="sm">
          {t('steps.progress', { done: format.number(done), total: format.number(steps.length) })}
        </Text>
        <List spacing="sm" listStyleType="none" center={false}>
          {steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </List>
      </Stack>
    </Card>
  );
}
