import { Group, SegmentedControl, Text } from '@mantine/core';
import type { AttendanceSession } from '@mien/contracts';
import { IconCamera, IconUsersGroup, IconVideo } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/empty-state.js';
import { ErrorState } from '../../../shared/error-state.js';
import { ButtonLink, TextLink } from '../../../shared/links.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { Page } from '../../../shared/page.js';
import { useFormat } from '../../../shared/use-format.js';
import { usePermission } from '../../../shared/use-permission.js';
import { useLiveRoster } from '../roster/use-live-roster.js';
import { RosterView } from './roster-view.js';
import { sessionStateOf } from './session-state.js';
import { useNow } from './use-now.js';

const route = getRouteApi('/organization/sessions/$sessionId');

/** One session: who is there, filling as people arrive, and the grid to mark them. */
export function SessionPage() {
  const { t } = useTranslation('sessions');
  const { sessionId } = route.useParams();
  const { view = 'list' } = route.useSearch();
  const navigate = route.useNavigate();
  const { query, link } = useLiveRoster(sessionId);
  const now = useNow();
  const session = query.data?.session;
  const state = session && sessionStateOf(session, now);
  return (
    <Page
      title={session?.courseName ?? t('session')}
      description={session && <SessionTime session={session} />}
      back={<TextLink to="/today">{t('today.title')}</TextLink>}
      actions={session && state !== 'canceled' && <WaysToMark session={session} />}
    >
      {query.isPending && <LoadingRows rows={8} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
      {query.data && state && (
        <>
          <Group justify="flex-end">
            <SegmentedControl
              aria-label={t('view.label')}
              data={[
                { value: 'list', label: t('view.list') },
                { value: 'board', label: t('view.board') },
              ]}
              value={view}
              onChange={(next) =>
                navigate({ search: { view: next === 'board' ? next : undefined }, replace: true })
              }
            />
          </Group>
          {query.data.items.length === 0 ? (
            <EmptyState icon={<IconUsersGroup />} title={t('empty.title')} advice={t('empty.advice')} />
          ) : (
            <RosterView roster={query.data} state={state} link={link} view={view} />
          )}
        </>
      )}
    </Page>
  );
}

function SessionTime({ session }: { readonly session: AttendanceSession }) {
  const { t } = useTranslation('sessions');
  const format = useFormat(session.timeZone);
  return (
    <Text span inherit>
      {format.enumeration([
        format.range(session.startsAt, session.endsAt),
        ...(session.room ? [t('room', { room: session.room })] : []),
      ])}
    </Text>
  );
}

/** The ways to mark by camera: live before the class, or by a photo of it. */
function WaysToMark({ session }: { readonly session: AttendanceSession }) {
  const { t } = useTranslation('sessions');
  const mayIdentify = usePermission('faces:identify');
  const mayMark = usePermission('attendance:write');
  return (
    <Group gap="xs">
      <ButtonLink
        to="/courses/$courseId/attendance"
        params={{ courseId: session.courseId }}
        variant="subtle"
        leftSection={<IconUsersGroup size={18} aria-hidden />}
      >
        {t('ways.history')}
      </ButtonLink>
      {mayIdentify && mayMark && (
        <ButtonLink
          to="/live"
          search={{ session: session.id }}
          variant="default"
          leftSection={<IconVideo size={18} aria-hidden />}
        >
          {t('ways.live')}
        </ButtonLink>
      )}
      {mayIdentify && mayMark && (
        <ButtonLink
          to="/sessions/$sessionId/photo"
          params={{ sessionId: session.id }}
          variant="default"
          leftSection={<IconCamera size={18} aria-hidden />}
        >
          {t('ways.photo')}
        </ButtonLink>
      )}
    </Group>
  );
}
