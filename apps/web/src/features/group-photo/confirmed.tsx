import { Button } from '@mantine/core';
import type { GroupPhoto } from '@mien/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { ButtonLink } from '../../shared/links.js';

interface ConfirmedProps {
  readonly confirmed: NonNullable<GroupPhoto['confirmed']>;
  readonly sessionId: string;
  onAgain(): void;
}

/** What was written down. */
export function Confirmed({ confirmed, sessionId, onAgain }: ConfirmedProps) {
  const { t } = useTranslation('group-photo');
  return (
    <div role="status">
      <EmptyState
        icon={<IconCheck />}
        title={t('done.title')}
        advice={`${t('done.sightings', { count: confirmed.sightings })} ${t('done.marks', { count: confirmed.marks })} ${t('done.deleted')}`}
        action={
          <>
            <ButtonLink to="/sessions/$sessionId" params={{ sessionId }}>
              {t('back')}
            </ButtonLink>
            <Button variant="subtle" onClick={onAgain}>
              {t('done.again')}
            </Button>
          </>
        }
      />
    </div>
  );
}
