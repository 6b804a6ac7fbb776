import { Button, Group, Stack, Text } from '@mantine/core';
import type { LogEntry } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { Probability } from '../../shared/faces/probability.js';
import { TextLink } from '../../shared/links.js';

export interface CandidateListProps {
  readonly candidates: LogEntry['candidates'];
  /** Absent where it cannot be said any more, or not by this account. */
  readonly onNotThisPerson?: ((candidate: LogEntry['candidates'][number]) => void) | undefined;
}

/** Who came into question, best first. */
export function CandidateList({ candidates, onNotThisPerson }: CandidateListProps) {
  const { t } = useTranslation('recognition-log');
  return (
    <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {candidates.map((candidate) => (
        <Group component="li" key={candidate.personId} justify="space-between" gap="xs">
          <div>
            <TextLink to="/people/$personId" params={{ personId: candidate.personId }}>
              {candidate.name}
            </TextLink>
            <Text size="sm" c="dimmed" component="div">
              <Probability value={candidate.probability} />
            </Text>
          </div>
          {onNotThisPerson && (
            <Button size="compact-sm" variant="default" onClick={() => onNotThisPerson(candidate)}>
              {t('notThem', { name: candidate.name })}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
