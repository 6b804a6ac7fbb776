import { Alert, Checkbox, List, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { useProblemText } from '../../shared/use-problem-text.js';

export interface ActivateDialogProps {
  readonly packId: string;
  readonly onClose: () => void;
}

/** Change the model, knowing what follows: who stays enrolled, who must come again. */
export function ActivateDialog({ packId, onClose }: ActivateDialogProps) {
  const { t } = useTranslation('models');
  const { t: shared } = useTranslation('shared');
  const client = useQueryClient();
  const textOf = useProblemText();
  const [acceptOutdated, setAcceptOutdated] = useState(false);
  const organization = useQuery({
    queryKey: ['organization'],
    queryFn: ({ signal }) => call('getOrganization', {}, signal),
  });
  const keepsPictures = organization.data?.settings.keepPictures;
  const activate = useMutation({
    mutationFn: () => call('activateModel', { params: { packId }, body: { acceptOutdated } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['models'] });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('activateTitle', { pack: packId })}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      <Stack>
        <List size="sm" spacing="xs">
          <List.Item>{t('means.reembed')}</List.Item>
          <List.Item>{t('means.serving')}</List.Item>
          <List.Item>{t('means.corrections')}</List.Item>
          <List.Item>{t('means.thresholds')}</List.Item>
        </List>
        {keepsPictures === false && <Alert color="orange">{t('means.noPictures')}</Alert>}
        <Checkbox
          label={t('acceptOutdated')}
          description={t('acceptOutdatedNote')}
          checked={acceptOutdated}
          onChange={(event) => setAcceptOutdated(event.currentTarget.checked)}
        />
        {activate.error && <Alert color="red">{textOf(activate.error)}</Alert>}
        <DialogActions
          act={t('activate')}
          isBusy={activate.isPending}
          onAct={() => activate.mutate()}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
