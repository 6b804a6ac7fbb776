import { Button, Collapse } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { ExplanationList } from '../../../shared/attendance/explanation-list.js';
import { ErrorState } from '../../../shared/error-state.js';
import { LoadingRows } from '../../../shared/loading-rows.js';

interface RequestContextProps {
  readonly sessionId: string;
  readonly personId: string;
}

/** Why they count as what they count as now; read when it is opened. */
export function RequestContext({ sessionId, personId }: RequestContextProps) {
  const { t } = useTranslation('attendance-requests');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const explanation = useQuery({
    queryKey: ['attendance', 'explanation', sessionId, personId],
    queryFn: ({ signal }) =>
      call('explainAttendance', { params: { id: sessionId, personId }, query: {} }, signal),
    enabled: isOpen,
  });
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        rightSection={<IconChevronDown size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('context')}
      </Button>
      <Collapse id={id} expanded={isOpen} pt="xs">
        {explanation.isError && (
          <ErrorState error={explanation.error} onRetry={() => explanation.refetch()} />
        )}
        {explanation.isLoading && <LoadingRows rows={2} />}
        {explanation.data && (
          <ExplanationList lines={explanation.data.lines} timeZone={explanation.data.session.timeZone} />
        )}
      </Collapse>
    </div>
  );
}
