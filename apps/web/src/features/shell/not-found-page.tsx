import { Container, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/links.js';
import { PageHeading } from '../../shared/page-heading.js';

/** There is nothing at this address. */
export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <Container component="main" size="xs" py={96}>
      <Stack gap="lg" align="flex-start">
        <PageHeading title={t('notFound.title')}>{t('notFound.advice')}</PageHeading>
        <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
      </Stack>
    </Container>
  );
}
