import { IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { FaceLink } from './face-link.js';

/** No face without consent: says so and leads to it. */
export function ConsentNeeded() {
  const { t } = useTranslation('enrollment');
  const { isSelf } = useShownPerson();
  return (
    <EmptyState
      icon={<IconFileCheck />}
      title={t('consentNeeded.title')}
      advice={t(isSelf ? 'consentNeeded.adviceSelf' : 'consentNeeded.advice')}
      action={
        <FaceLink to="consent" variant="filled">
          {t('consentNeeded.act')}
        </FaceLink>
      }
    />
  );
}
