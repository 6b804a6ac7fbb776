import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { fmrForFpir } from '@mien/biometrics';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { Chart } from '../../../shared/chart/chart.js';
import { ErrorState } from '../../../shared/error-state.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { useFormat } from '../../../shared/use-format.js';
import { type OperatingPoint, previewThreshold } from '../thresholds/preview-threshold.js';
import { RateControl } from '../thresholds/rate-control.js';
import { IdentificationMeaning, VerificationMeaning } from '../thresholds/rate-meaning.js';
import { thresholdChart } from '../thresholds/threshold-chart.js';
import { MinimumControl } from './minimum-control.js';
import type { TabProps } from './tab-props.js';

function Curve({
  point,
  settings,
}: {
  readonly point: OperatingPoint;
  readonly settings: TabProps['draft']['settings'];
}) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { verificationFmr, identificationFpir } = settings;
  const drawn = useMemo(() => {
    const fmr = fmrForFpir(identificationFpir, Math.max(1, point.enrolledPeople));
    const chosen = {
      verification: previewThreshold(point, verificationFmr)?.threshold,
      identification: previewThreshold(point, fmr)?.threshold,
    };
    return thresholdChart(point, chosen, { t, format });
  }, [point, verificationFmr, identificationFpir, t, format]);
  if (point.curve.length === 0) return null;
  return (
    <Card withBorder>
      <Chart {...drawn} height={320} />
    </Card>
  );
}

function Rates({
  draft: { settings },
  changeSettings,
  isReadOnly,
  point,
}: TabProps & { point: OperatingPoint }) {
  const { t } = useTranslation('settings');
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Card withBorder component="section">
        <Stack>
          <Title order={2} size="h4">
            {t('verification.title')}
          </Title>
          <Text size="sm">{t('verification.what')}</Text>
          <RateControl
            label={t('verification.label')}
            value={settings.verificationFmr}
            min={1e-6}
            max={0.01}
            isDisabled={isReadOnly}
            onChange={(verificationFmr) => changeSettings({ verificationFmr })}
          />
          <VerificationMeaning point={point} fmr={settings.verificationFmr} />
        </Stack>
      </Card>
      <Card withBorder component="section">
        <Stack>
          <Title order={2} size="h4">
            {t('identification.title')}
          </Title>
          <Text size="sm">{t('identification.what')}</Text>
          <RateControl
            label={t('identification.label')}
            value={settings.identificationFpir}
            min={1e-5}
            max={0.1}
            isDisabled={isReadOnly}
            onChange={(identificationFpir) => changeSettings({ identificationFpir })}
          />
          <IdentificationMeaning point={point} fpir={settings.identificationFpir} />
        </Stack>
      </Card>
    </SimpleGrid>
  );
}

/** How sure Mien must be, as error rates with their meaning, and how good a picture must be. */
export function RecognitionTab(props: TabProps) {
  const { t } = useTranslation('settings');
  const { draft, changeSettings, isReadOnly } = props;
  const query = useQuery({
    queryKey: ['operating-point'],
    queryFn: ({ signal }) => call('getOperatingPoint', {}, signal),
  });
  return (
    <Stack gap="lg">
      {query.isPending && <LoadingRows rows={3} height={120} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.data && <Rates {...props} point={query.data} />}
      {query.data && <Curve point={query.data} settings={draft.settings} />}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <MinimumControl
          label={t('pad.title')}
          what={t('pad.what')}
          low={t('pad.low')}
          high={t('pad.high')}
          value={draft.settings.minBonaFideScore}
          isDisabled={isReadOnly}
          onChange={(minBonaFideScore) => changeSettings({ minBonaFideScore })}
        />
        <MinimumControl
          label={t('quality.title')}
          what={t('quality.what')}
          low={t('quality.low')}
          high={t('quality.high')}
          value={draft.settings.minEnrollmentQuality}
          isDisabled={isReadOnly}
          onChange={(minEnrollmentQuality) => changeSettings({ minEnrollmentQuality })}
        />
      </SimpleGrid>
    </Stack>
  );
}
