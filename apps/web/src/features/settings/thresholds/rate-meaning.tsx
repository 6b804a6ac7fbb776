import { Alert, List, Text } from '@mantine/core';
import { fmrForFpir } from '@mien/biometrics';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/use-format.js';
import { type OperatingPoint, previewThreshold, type ThresholdPreview } from './preview-threshold.js';
import { oneIn } from './rate-scale.js';

function Cost({ preview }: { readonly preview: ThresholdPreview | undefined }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  if (!preview) return null;
  return (
    <>
      {preview.fnmr !== undefined && (
        <List.Item>{t('meaning.cost', { share: format.percent(preview.fnmr) })}</List.Item>
      )}
      <List.Item>{t('meaning.threshold', { threshold: format.number(preview.threshold, 3) })}</List.Item>
    </>
  );
}

interface MeaningProps {
  readonly point: OperatingPoint;
  readonly preview: ThresholdPreview | undefined;
  readonly sentence: string;
  readonly note?: string;
}

function Meaning({ point, preview, sentence, note }: MeaningProps) {
  const { t } = useTranslation('settings');
  return (
    <Alert
      role="note"
      variant="light"
      color={preview?.isBeyondMeasured ? 'orange' : 'blue'}
      icon={<IconInfoCircle aria-hidden />}
    >
      <Text fw={600} size="sm" aria-live="polite">
        {sentence}
      </Text>
      <List size="sm" mt={4}>
        {note && <List.Item>{note}</List.Item>}
        <Cost preview={preview} />
        {point.verification.scoreForm === 'raw' && <List.Item>{t('meaning.raw')}</List.Item>}
        {preview?.isBeyondMeasured && <List.Item>{t('meaning.beyond')}</List.Item>}
      </List>
    </Alert>
  );
}

/** What a verification rate means in words, and what it costs. */
export function VerificationMeaning({
  point,
  fmr,
}: {
  readonly point: OperatingPoint;
  readonly fmr: number;
}) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <Meaning
      point={point}
      preview={previewThreshold(point, fmr)}
      sentence={t('meaning.verification', { strangers: format.number(oneIn(fmr)) })}
    />
  );
}

/** What an identification rate means with the people enrolled now. */
export function IdentificationMeaning({
  point,
  fpir,
}: {
  readonly point: OperatingPoint;
  readonly fpir: number;
}) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const fmr = fmrForFpir(fpir, Math.max(1, point.enrolledPeople));
  return (
    <Meaning
      point={point}
      preview={previewThreshold(point, fmr)}
      sentence={t('meaning.identification', {
        count: point.enrolledPeople,
        strangers: format.number(oneIn(fpir)),
      })}
      note={t('meaning.perComparison', { comparisons: format.number(oneIn(fmr)) })}
    />
  );
}
