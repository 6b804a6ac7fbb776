import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShownPerson } from '../../shared/person-routes.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import type { ConsentStanding } from './consent-standing.js';
import type { ConsentText } from './consent-text.js';
import { FoldedText } from './folded-text.js';
import { GiveConsent } from './give-consent.js';
import { WithdrawConsent } from './withdraw-consent.js';

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
          <Badge variant="light" color={COLORS[state]}>
            {t(`state.${state}`)}
          </Badge>
        </Group>
        {text && <FoldedText text={text} />}
        {consent && state !== 'withdrawn' && (
          <Text size="sm" c="dimmed">
            {t(consent.givenBy === 'staff' && consent.recordedBy ? 'givenByStaff' : 'givenByPerson', {
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
