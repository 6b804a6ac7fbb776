import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { DecisionBadge } from '../../shared/faces/decision-badge.js';
import { EvidenceDetails } from '../../shared/faces/evidence-details.js';
import { CandidateList } from './candidate-list.js';
import type { IdentifiedFace } from './identified-face.js';
import { useCorrection } from './use-correction.js';

interface FaceCardProps {
  readonly face: IdentifiedFace;
  readonly number: number;
  readonly isSelected: boolean;
  onSelect(): void;
}

/** What was decided of one face, who it might be, and how the decision came about. */
export function FaceCard({ face, number, isSelected, onSelect }: FaceCardProps) {
  const { t } = useTranslation('identify');
  const adviceOn = useAdvice();
  const card = useRef<HTMLElement>(null);
  const correction = useCorrection(face.logId);
  const { decision, reason, candidates, evidence } = face;
  const [best] = candidates;

  useEffect(() => {
    const element = card.current;
    // a card that moves away under a pressed button would lose the click
    if (isSelected && !element?.contains(document.activeElement))
      element?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  return (
    <Paper
      ref={card}
      component="section"
      withBorder
      p="md"
      aria-label={t('face', { number })}
      onFocusCapture={onSelect}
      style={isSelected ? { borderColor: 'var(--mantine-color-anchor)', borderWidth: 2 } : undefined}
    >
      <Stack gap="sm">
        <Group>
          <Title order={3} size="h5">
            {t('face', { number })}
          </Title>
          <DecisionBadge decision={decision} />
        </Group>
        <Text>{t(`sentence.${decision}`, { name: best?.name ?? '' })}</Text>
        {reason && <Text size="sm">{adviceOn(reason)}</Text>}
        {candidates.length > 0 && (
          <CandidateList candidates={candidates} decision={decision} correction={correction} />
        )}
        {evidence && <EvidenceDetails evidence={evidence} score={best?.score} />}
      </Stack>
    </Paper>
  );
}
