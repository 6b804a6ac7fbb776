import { IconBeach } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { holidaysQuery } from '../course-queries.js';
import type { Span } from './span-dialog.js';
import { SpanList } from './span-list.js';

/** Days on which nothing of a weekly time takes place. */
export function HolidayList() {
  const { t } = useTranslation('courses');
  const cache = useQueryClient();
  const holidays = useQuery(holidaysQuery);
  const refresh = () => cache.invalidateQueries({ queryKey: holidaysQuery.queryKey });
  const save = async (id: string | undefined, body: Span) => {
    await (id ? call('updateHoliday', { params: { id }, body }) : call('createHoliday', { body }));
    await refresh();
  };
  return (
    <SpanList
      query={holidays}
      words={{
        title: t('terms.holidays'),
        note: t('terms.holidaysNote'),
        add: t('terms.addHoliday'),
        empty: t('terms.noHolidays'),
      }}
      icon={<IconBeach />}
      onSave={save}
      onRemove={async ({ id, name, from, to }) => {
        await call('deleteHoliday', { params: { id } });
        await refresh();
        return () => save(undefined, { name, from, to });
      }}
    />
  );
}
