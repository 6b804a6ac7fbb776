import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { BlobPicture } from '../../shared/faces/blob-picture.js';
import { personKey } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';

interface KeptPictureProps {
  readonly pictureId: string;
  readonly takenAt: string;
}

/** A picture that the organization keeps, unsealed by the server for those who may see it. */
export function KeptPicture({ pictureId, takenAt }: KeptPictureProps) {
  const { t } = useTranslation('enrollment');
  const { personId } = useShownPerson();
  const picture = useQuery({
    queryKey: [...personKey(personId), 'picture', pictureId],
    queryFn: ({ signal }) => call('getPicture', { params: { personId, pictureId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (picture.isError) {
    return (
      <Text size="sm" p="md">
        {t('pictureFailed')}
      </Text>
    );
  }
  if (!picture.data) return <Skeleton height={180} radius={0} />;
  return <BlobPicture picture={picture.data} alt={t('pictureAlt', { date: takenAt })} />;
}
