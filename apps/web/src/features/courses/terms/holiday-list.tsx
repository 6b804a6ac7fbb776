import { IconBeach } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { holidaysQuery } from '../course-queries.js';
import { SpanList } from './span-list.js';

/** Days on which nothing of a weekly time takes place. */
export function HolidayList() {
  const { t } = useTranslation('courses');
  const cache = useQueryClient();
  const holidays = useQuery(holidaysQuery);
  const refresh = () => cache.invalidateQueries({ queryKey: holidaysQuery.queryKey });
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
      onSave={async (id, body) => {
        await (id ? call('updateHoliday', { params: { id }, body }) : call('createHoliday', { body }));
        await refresh();
      }}
      onRemove={async (id) => {
        await call('deleteHoliday', { params: { id } });
        await refresh();
      }}
    />
  );
}
