import { Group, Stack, Text } from '@mantine/core';
import { IconCamera, IconFaceId, IconScanEye, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { personQuery, templatesQuery } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { ConsentNeeded } from './consent-needed.js';
import { FaceLink } from './face-link.js';
import { TemplateList } from './template-list.js';
import { useMayEnroll } from './use-may-enroll.js';

/** The templates of a person and the ways to new ones. */
export function FacePage() {
  const { t } = useTranslation('enrollment');
  const { personId, isSelf } = useShownPerson();
  const person = useQuery(personQuery(personId));
  const templates = useQuery(templatesQuery(personId));
  const mayEnroll = useMayEnroll();
  const failed = [person, templates].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => failed.refetch()} />;
  if (!person.data || !templates.data) return <LoadingRows rows={3} height={80} />;
  if (!person.data.consents.includes('recognition')) return <ConsentNeeded />;

  const ways = mayEnroll && (
    <Group>
      <FaceLink to="face/camera" variant="filled" icon={<IconCamera size={18} aria-hidden />}>
        {t('byCamera')}
      </FaceLink>
      <FaceLink to="face/live" icon={<IconScanEye size={18} aria-hidden />}>
        {t('byLive')}
      </FaceLink>
      <FaceLink to="face/upload" icon={<IconUpload size={18} aria-hidden />}>
        {t('byUpload')}
      </FaceLink>
    </Group>
  );
  if (templates.data.length === 0) {
    return (
      <EmptyState
        icon={<IconFaceId />}
        title={t('empty.title')}
        advice={t(isSelf ? 'empty.adviceSelf' : 'empty.advice')}
        action={ways}
      />
    );
  }
  return (
    <Stack gap="lg">
      {ways}
      {person.data.enrollment === 'outdated' && <Text>{t('outdatedNote')}</Text>}
      <TemplateList templates={templates.data} mayDelete={mayEnroll} />
    </Stack>
  );
}
