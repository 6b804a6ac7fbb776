import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import type { Report } from '@mien/contracts';
import { IconDots, IconDownload, IconPlayerStop, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addressOf, call } from '../../shared/api.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { isUnderWay } from '../../shared/use-job.js';
import { usePermission } from '../../shared/use-permission.js';
import { useProblemText } from '../../shared/use-problem-text.js';

function useReportActions({ id }: Report) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const onSettled = () => client.invalidateQueries({ queryKey: ['reports'] });
  const onError = (error: unknown) => notifyFailure(textOf(error));
  const params = { id };
  const repeat = useMutation({
    mutationFn: () => call('repeatReport', { params }),
    onSuccess: () => notifyDone(t('repeated')),
    ...{ onError, onSettled },
  });
  const cancel = useMutation({ mutationFn: () => call('cancelReport', { params }), onError, onSettled });
  const remove = useMutation({ mutationFn: () => call('deleteReport', { params }), onError, onSettled });
  const askAndRemove = async () => {
    const isSure = await confirm({
      title: t('delete.title'),
      consequence: t('delete.consequence'),
      act: t('delete.act'),
    });
    if (isSure) remove.mutate();
  };
  return { repeat, cancel, askAndRemove };
}

/** What can be done with a report. */
export function ReportActions({ report }: { readonly report: Report }) {
  const { t } = useTranslation('reports');
  const mayWrite = usePermission('reports:write');
  const { repeat, cancel, askAndRemove } = useReportActions(report);
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      {report.state === 'done' && (
        <Button
          component="a"
          href={addressOf('downloadReport', { params: { id: report.id } })}
          download
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('download')}
        </Button>
      )}
      {mayWrite && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => repeat.mutate()}>
              {t('repeat')}
            </Menu.Item>
            {isUnderWay(report) && (
              <Menu.Item
                leftSection={<IconPlayerStop size={16} aria-hidden />}
                onClick={() => cancel.mutate()}
              >
                {t('cancel')}
              </Menu.Item>
            )}
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void askAndRemove()}
            >
              {t('delete.act')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
