import { Alert, Button, Group, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconFaceId } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { ButtonLink } from '../../shared/links.js';
import { consentsQuery } from '../../shared/people/person-queries.js';
import { usePermission } from '../../shared/use-permission.js';

const textsQuery = queryOptions({
  queryKey: ['consent-texts'],
  queryFn: async ({ signal }) => (await call('listConsentTexts', {}, signal)).items,
});

/**
 * Offers to decide about one's face, to who never has. Whoever goes on without is not asked again; who agreed once and
 * took it back has decided, too.
 */
export function ConsentPrompt({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('my-attendance');
  const maySay = usePermission('self:consent');
  const [goesWithout, setGoesWithout] = useLocalStorage({
    key: `mien.goes-without-face.${personId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isAsked = maySay && !goesWithout;
  const consents = useQuery({ ...consentsQuery(personId), enabled: isAsked });
  const texts = useQuery({ ...textsQuery, enabled: isAsked });
  if (!isAsked || !consents.data || !texts.data) return null;
  if (consents.data.some(({ purpose }) => purpose === 'recognition')) return null;
  if (!texts.data.some(({ purpose }) => purpose === 'recognition')) return null;
  return (
    <Alert color="blue" icon={<IconFaceId aria-hidden />} title={t('prompt.title')}>
      <Text size="sm" mb="sm">
        {t('prompt.note')}
      </Text>
      <Group gap="sm">
        <ButtonLink to="/my-data/consent">{t('prompt.read')}</ButtonLink>
        <Button variant="default" onClick={() => setGoesWithout(true)}>
          {t('prompt.without')}
        </Button>
      </Group>
    </Alert>
  );
}
