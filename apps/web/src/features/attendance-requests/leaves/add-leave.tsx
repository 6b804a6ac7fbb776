import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { LeaveForm, type NewLeave } from '../../../shared/attendance/leave-form.js';
import { notifyDone } from '../../../shared/notify.js';
import { type ChosenPerson, PersonSelect } from '../../../shared/people/person-select.js';

/** Enter leave for somebody. */
export function AddLeave() {
  const { t } = useTranslation(['attendance-requests', 'shared']);
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const add = useMutation({
    mutationFn: (leave: NewLeave & { readonly personId: string }) => call('createLeave', { body: leave }),
    onSuccess: async ({ approval }) => {
      notifyDone(t(approval === 'waiting' ? 'leaves.addedWaiting' : 'leaves.added'));
      setOpen(false);
      setPerson(null);
      await client.invalidateQueries({ queryKey: ['attendance'] });
    },
  });
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('leaves.add')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('leaves.add')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <LeaveForm
          act={t('leaves.add')}
          isSending={add.isPending}
          error={add.error}
          onSend={(leave) => person && add.mutate({ ...leave, personId: person.id })}
        >
          <PersonSelect label={t('leaves.person')} value={person} onChange={setPerson} />
        </LeaveForm>
      </Modal>
    </>
  );
}
