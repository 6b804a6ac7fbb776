import { Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toLanguage } from '../../i18n/languages.js';
import { call } from '../../shared/api.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { consentsQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { ConsentCard } from './consent-card.js';
import { ConsentHistory } from './consent-history.js';
import { standingsOf, textFor } from './consent-standing.js';

const textsQuery = queryOptions({
  queryKey: ['consent-texts'],
  queryFn: async ({ signal }) => (await call('listConsentTexts', {}, signal)).items,
});

/** What a face may be used for: read, give, record, withdraw, look back. */
export function ConsentPage() {
  const { t, i18n } = useTranslation('consent');
  const { personId, isSelf } = useShownPerson();
  const consents = useQuery(consentsQuery(personId));
  const texts = useQuery(textsQuery);
  const failed = [consents, texts].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => failed.refetch()} />;
  if (!consents.data || !texts.data) return <LoadingRows rows={4} height={90} />;
  const language = toLanguage(i18n.resolvedLanguage);
  const standings = standingsOf(consents.data).filter(
    ({ purpose, state }) => state !== 'never' || texts.data.some((text) => text.purpose === purpose),
  );

  return (
    <Stack gap="lg" maw={760}>
      <Text c="dimmed">{t(isSelf ? 'introSelf' : 'introStaff')}</Text>
      {standings.length === 0 && <Text>{t('noTexts')}</Text>}
      {standings.map((standing) => (
        <ConsentCard
          key={standing.purpose}
          standing={standing}
          text={textFor(texts.data, standing.purpose, language)}
        />
      ))}
      <Title order={2} size="h4">
        {t('history.title')}
      </Title>
      <ConsentHistory consents={consents.data} />
    </Stack>
  );
}
