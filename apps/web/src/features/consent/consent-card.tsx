import { Badge, Group, Paper, Spoiler, Stack, Text, Title } from '@mantine/core';
import type { routes } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useShownPerson } from '../../shared/person-routes.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import type { ConsentStanding } from './consent-standing.js';
import { GiveConsent } from './give-consent.js';
import { WithdrawConsent } from './withdraw-consent.js';

export type ConsentText = z.output<typeof routes.listConsentTexts.response>['items'][number];

interface ConsentCardProps {
  readonly standing: ConsentStanding;
  /** The text in force; absent when none was published for this purpose. */
  readonly text: ConsentText | undefined;
}

const COLORS: Readonly<Record<ConsentStanding['state'], string>> = {
  given: 'teal',
  outdated: 'orange',
  withdrawn: 'gray',
  never: 'gray',
};
const CLOSED_PX = 96;

/** One purpose: its text, where the person stands, and what they can do. */
export function ConsentCard({ standing, text }: ConsentCardProps) {
  const { t } = useTranslation(['consent', 'shared']);
  const { isSelf } = useShownPerson();
  const format = useFormat();
  const mayRecord = usePermission('consent:record');
  const mayGive = usePermission('self:consent');
  const mayChange = isSelf ? mayGive || mayRecord : mayRecord;
  const { purpose, state, consent } = standing;
  return (
    <Paper withBorder p="md" component="section" aria-label={t(`purpose.${purpose}`)}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5">
            {t(`purpose.${purpose}`)}
          </Title>
          <Badge variant="light" tt="none" color={COLORS[state]}>
            {t(`state.${state}`)}
          </Badge>
        </Group>
        {text && (
          <Spoiler maxHeight={CLOSED_PX} showLabel={t('readAll')} hideLabel={t('readLess')}>
            <div lang={text.language} dir="auto">
              <Text fw={600} size="sm">
                {text.title}
              </Text>
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {text.body}
              </Text>
            </div>
          </Spoiler>
        )}
        {consent && state !== 'withdrawn' && (
          <Text size="sm" c="dimmed">
            {t(consent.givenBy === 'person' ? 'givenByPerson' : 'givenByStaff', {
              date: format.date(consent.givenAt),
              version: consent.version,
              by: consent.recordedBy ?? '',
            })}
          </Text>
        )}
        {state === 'outdated' && <Text size="sm">{t('outdatedNote')}</Text>}
        {mayChange && (
          <Group>
            {state !== 'given' && text && <GiveConsent purpose={purpose} text={text} />}
            {(state === 'given' || state === 'outdated') && <WithdrawConsent purpose={purpose} />}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
