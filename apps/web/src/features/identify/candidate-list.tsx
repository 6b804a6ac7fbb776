import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Probability } from '../../shared/faces/probability.js';
import { TextLink } from '../../shared/links.js';
import { usePermission } from '../../shared/use-permission.js';
import type { IdentifiedFace } from './identified-face.js';
import type { Correction } from './use-correction.js';

interface CandidateListProps {
  readonly candidates: IdentifiedFace['candidates'];
  readonly decision: IdentifiedFace['decision'];
  readonly correction: Correction;
}

/** Who it might be, best first; a wrong name can be corrected and the correction taken back. */
export function CandidateList({ candidates, decision, correction }: CandidateListProps) {
  const { t } = useTranslation(['identify', 'shared']);
  const mayCorrect = usePermission('recognition-log:correct');
  const mayOpen = usePermission('people:read');
  return (
    <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('candidates')}>
      {decision === 'unknown' && (
        <Text size="sm" c="dimmed" component="li">
          {t('closest')}
        </Text>
      )}
      {candidates.map(({ personId, name, probability }, rank) => {
        const isCorrected = correction.personId === personId;
        const isNamed = rank === 0 && (decision === 'match' || decision === 'ambiguous');
        return (
          <Group key={personId} component="li" gap="sm" wrap="wrap">
            {mayOpen ? (
              <TextLink
                to="/people/$personId"
                params={{ personId }}
                td={isCorrected ? 'line-through' : undefined}
              >
                <bdi>{name}</bdi>
              </TextLink>
            ) : (
              <Text span>{name}</Text>
            )}
            {decision !== 'unknown' && (
              <Text size="sm" c="dimmed" component="span">
                <Probability value={probability} />
              </Text>
            )}
            {mayCorrect && isNamed && !isCorrected && (
              <Button
                size="compact-sm"
                variant="default"
                loading={correction.isPending}
                onClick={() => correction.correct(personId)}
              >
                {t('notThem', { name })}
              </Button>
            )}
            {isCorrected && (
              <>
                <Text size="sm" role="status">
                  {t('corrected', { name })}
                </Text>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={correction.isPending}
                  onClick={correction.takeBack}
                >
                  {t('shared:undo')}
                </Button>
              </>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}
