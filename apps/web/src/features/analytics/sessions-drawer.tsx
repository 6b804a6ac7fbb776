import { Drawer, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { TextLink } from '../../shared/links.js';
import { PagedList } from '../../shared/paged-list.js';
import { useFormat } from '../../shared/use-format.js';
import { usePages } from '../../shared/use-pages.js';
import { rateText } from './charts/words.js';
import { useFiguresQuery } from './use-figures.js';
import { useWords } from './use-words.js';

const route = getRouteApi('/organization/analytics');

function Sessions({ weekday, hour }: { readonly weekday: number; readonly hour: number }) {
  const words = useWords();
  const format = useFormat();
  const query = useFiguresQuery();
  const pages = usePages({
    queryKey: ['analytics', 'sessions', query, weekday, hour],
    load: (cursor, signal) =>
      call('listFigureSessions', { query: { ...query, weekday, hour, cursor, limit: 50 } }, signal),
  });
  return (
    <PagedList
      pages={pages}
      empty={<EmptyState title={words.t('empty.title')} advice={words.t('empty.advice')} />}
    >
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {pages.items.map((session) => (
          <Group key={session.id} component="li" justify="space-between" wrap="nowrap">
            <Stack gap={0}>
              <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }}>
                {session.course.name}
              </TextLink>
              <Text size="sm" c="dimmed">
                {format.dateTime(session.startsAt)}
              </Text>
            </Stack>
            <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {rateText(session.attendanceRate, words)}
            </Text>
          </Group>
        ))}
      </Stack>
    </PagedList>
  );
}

/** The sessions behind a cell of the heat map; which one is in the address. */
export function SessionsDrawer() {
  const { t } = useTranslation('analytics');
  const { weekday, hour } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Drawer
      opened={weekday !== undefined && hour !== undefined}
      onClose={() =>
        navigate({
          search: (previous) => ({ ...previous, weekday: undefined, hour: undefined }),
          replace: true,
        })
      }
      position="right"
      title={t('heatMap.sessions')}
    >
      {weekday !== undefined && hour !== undefined && <Sessions weekday={weekday} hour={hour} />}
    </Drawer>
  );
}
