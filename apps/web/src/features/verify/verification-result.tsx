import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { Verification } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { BlobPicture } from '../../shared/faces/blob-picture.js';
import { DecisionBadge } from '../../shared/faces/decision-badge.js';
import { EvidenceDetails } from '../../shared/faces/evidence-details.js';
import { Probability } from '../../shared/faces/probability.js';
import type { ChosenPerson } from '../../shared/people/person-select.js';

interface VerificationResultProps {
  readonly person: ChosenPerson;
  /** What was compared, unless a live face was. */
  readonly picture?: Blob;
  readonly isLive?: boolean;
  readonly verification: Pick<Verification, 'decision'> & Partial<Verification>;
  onAgain(): void;
}

/** The decision in words that promise no more than it holds. */
export function VerificationResult(props: VerificationResultProps) {
  const { person, picture, isLive, verification, onAgain } = props;
  const { t } = useTranslation('verify');
  const adviceOn = useAdvice();
  const { decision, reason, probability, evidence, score } = verification;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('result')}>
      <Group align="flex-start" gap="lg">
        {picture && (
          <div style={{ width: 160 }}>
            <BlobPicture picture={picture} alt={t('picture')} />
          </div>
        )}
        <Stack style={{ flex: '1 1 18rem' }} role="status">
          <DecisionBadge decision={decision} />
          <Text fw={600}>{t(`sentence.${decision}`, { name: person.name })}</Text>
          {decision === 'rejected' && reason && <Text>{adviceOn(reason)}</Text>}
          {probability !== undefined && decision !== 'rejected' && (
            <Text size="sm">
              {t('probability', { name: person.name })} <Probability value={probability} />
            </Text>
          )}
          {isLive && <Text size="sm">{t('liveShown')}</Text>}
          {decision !== 'match' && <Text size="sm">{t(`next.${decision}`)}</Text>}
          <Group>
            <Button onClick={onAgain}>{t('again')}</Button>
          </Group>
        </Stack>
      </Group>
      {evidence && (
        <Stack mt="md">
          <EvidenceDetails evidence={evidence} score={score} />
        </Stack>
      )}
    </Paper>
  );
}
