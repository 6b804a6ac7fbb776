import { Group, SegmentedControl, Stack } from '@mantine/core';
import type { AttendanceRequest } from '@mien/contracts';
import { IconInbox } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { CourseSelect } from '../../../shared/attendance/course-select.js';
import { EmptyState } from '../../../shared/empty-state.js';
import { notifyDone, notifyFailure } from '../../../shared/notify.js';
import { PagedList } from '../../../shared/paged-list.js';
import { usePages } from '../../../shared/use-pages.js';
import { usePermission } from '../../../shared/use-permission.js';
import { useProblemText } from '../../../shared/use-problem-text.js';
import { DecisionBar } from './decision-bar.js';
import { RequestCard } from './request-card.js';
import { useDecisions } from './use-decisions.js';

const route = getRouteApi('/organization/attendance-requests/attendance-requests');
const FATES = ['waiting', 'approved', 'refused'] as const;
const PAGE = 50;

/** Corrections that wait for a decision, one by one or many at once, and those that had one. */
export function RequestsPage() {
  const { t } = useTranslation('attendance-requests');
  const { approval = 'waiting', courseId } = route.useSearch();
  const navigate = route.useNavigate();
  const textOf = useProblemText();
  const mayDecide = usePermission('attendance:write') && approval === 'waiting';
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages<AttendanceRequest>({
    queryKey: ['attendance', 'requests', approval, courseId],
    load: (cursor, signal) =>
      call('listAttendanceRequests', { query: { approval, courseId, cursor, limit: PAGE } }, signal),
  });
  const decisions = useDecisions(({ decided, failures }, { approve }) => {
    setSelected(new Set());
    if (decided > 0) notifyDone(t(approve ? 'approved' : 'refused', { count: decided }));
    if (failures.length > 0)
      notifyFailure(t('failed', { count: failures.length, problem: textOf(failures[0]) }));
  });
  const toggle = (id: string) =>
    setSelected(
      (before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]),
    );
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('fate')}
          data={FATES.map((value) => ({ value, label: t(`fates.${value}`) }))}
          value={approval}
          onChange={(value) =>
            navigate({
              search: (before) => ({ ...before, approval: FATES.find((fate) => fate === value) }),
              replace: true,
            })
          }
        />
        <CourseSelect
          value={courseId}
          onChange={(course) =>
            navigate({ search: (before) => ({ ...before, courseId: course }), replace: true })
          }
        />
      </Group>
      <PagedList
        pages={pages}
        isFiltered={courseId !== undefined}
        empty={
          <EmptyState
            icon={<IconInbox />}
            title={t(`empty.${approval}`)}
            {...(approval === 'waiting' && { advice: t('empty.advice') })}
          />
        }
      >
        {mayDecide && (
          <DecisionBar
            ids={pages.items.map(({ mark }) => mark.id)}
            selected={selected}
            isDeciding={decisions.isPending}
            onSelect={setSelected}
            onDecide={(approve, note) => decisions.mutate({ ids: [...selected], approve, note })}
          />
        )}
        <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {pages.items.map((request) => (
            <RequestCard
              key={request.mark.id}
              request={request}
              isSelected={selected.has(request.mark.id)}
              isDeciding={decisions.isPending}
              onSelect={mayDecide ? () => toggle(request.mark.id) : undefined}
              onDecide={(approve) => decisions.mutate({ ids: [request.mark.id], approve })}
            />
          ))}
        </Stack>
      </PagedList>
    </Stack>
  );
}
