import { Alert, Button, Drawer, Stack, Text, Title } from '@mantine/core';
import type { LogEntry } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { DecisionBadge } from '../../shared/faces/decision-badge.js';
import { EvidenceDetails } from '../../shared/faces/evidence-details.js';
import { Probability } from '../../shared/faces/probability.js';
import { FactList } from '../../shared/fact-list.js';
import { useFormat } from '../../shared/use-format.js';
import { usePermission } from '../../shared/use-permission.js';
import { CandidateList } from './candidate-list.js';
import { candidatesOf } from './candidates-of.js';
import { useCorrection } from './use-correction.js';

function Facts({ entry }: { readonly entry: LogEntry }) {
  const { t } = useTranslation('recognition-log');
  const format = useFormat();
  const percent = (value: number | undefined) => (value === undefined ? undefined : format.percent(value));
  const certainty = entry.probability !== undefined && <Probability value={entry.probability} />;
  return (
    <FactList
      facts={[
        [t('person'), entry.person?.name],
        [t('certainty'), certainty],
        [t('kind'), t(`kinds.${entry.kind}`)],
        [t('at'), format.dateTime(entry.at)],
        [t('requestedBy'), entry.requestedBy],
        [t('quality'), percent(entry.quality)],
        [t('bonaFide'), percent(entry.bonaFide)],
        [t('duration'), format.duration(entry.durationMs)],
      ]}
    />
  );
}

function CorrectionNote({ entry }: { readonly entry: LogEntry }) {
  const { t } = useTranslation('recognition-log');
  const format = useFormat();
  const mayCorrect = usePermission('recognition-log:correct');
  const { revert } = useCorrection();
  const { correction } = entry;
  if (!correction) return null;
  const name = candidatesOf(entry).find(({ personId }) => personId === correction.personId)?.name;
  return (
    <Alert color="grape" title={t('correctedTitle')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('correctedBy', {
            by: correction.by,
            at: format.dateTime(correction.at),
            name: name ?? t('thisPerson'),
          })}
        </Text>
        {mayCorrect && (
          <Button
            size="xs"
            variant="default"
            loading={revert.isPending}
            onClick={() => revert.mutate({ entryId: entry.id, correctionId: correction.id })}
          >
            {t('revert')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function EntryDetails({ entry }: { readonly entry: LogEntry }) {
  const { t } = useTranslation('recognition-log');
  const advice = useAdvice();
  const mayCorrect = usePermission('recognition-log:correct');
  const { correct } = useCorrection();
  const candidates = candidatesOf(entry);
  const onNotThisPerson =
    mayCorrect && !entry.correction
      ? ({ personId, name }: { personId: string; name: string }) =>
          correct.mutate({ entryId: entry.id, personId, name })
      : undefined;
  return (
    <Stack>
      <DecisionBadge decision={entry.decision} />
      <Text>{entry.reason ? advice(entry.reason) : t(`meaning.${entry.decision}`)}</Text>
      <CorrectionNote entry={entry} />
      <Facts entry={entry} />
      {candidates.length > 0 && (
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t('candidates')}
          </Title>
          <CandidateList candidates={candidates} onNotThisPerson={onNotThisPerson} />
          {onNotThisPerson && (
            <Text size="sm" c="dimmed">
              {t('correctNote')}
            </Text>
          )}
        </Stack>
      )}
      {entry.evidence && <EvidenceDetails evidence={entry.evidence} score={entry.candidates[0]?.score} />}
    </Stack>
  );
}

export interface EntryDrawerProps {
  readonly entry: LogEntry | undefined;
  readonly onClose: () => void;
}

/** One recognition whole: what was decided, why, who came into question, and whether that was right. */
export function EntryDrawer({ entry, onClose }: EntryDrawerProps) {
  const { t } = useTranslation('recognition-log');
  const { t: shared } = useTranslation('shared');
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={<Text fw={600}>{t('entryTitle')}</Text>}
      closeButtonProps={{ 'aria-label': shared('close') }}
      // the header of a dialog is not the banner of the page
      attributes={{ header: { role: 'presentation' } }}
    >
      {entry && <EntryDetails entry={entry} />}
    </Drawer>
  );
}
