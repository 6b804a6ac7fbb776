import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { TextLink } from '../../shared/links.js';
import { notifyDone, notifyFailure, notifyUndo } from '../../shared/notify.js';
import { type ChosenPerson, PersonSelect } from '../../shared/people/person-select.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import type { Member } from './member.js';

function useLinking(member: Member) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string | null) =>
      call('changeMember', { params: { id: member.id }, body: { personId } }),
    onSuccess: () =>
      Promise.all(
        [['members'], ['people'], ['session']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

interface LinkFormProps {
  readonly member: Member;
  readonly onClose: () => void;
}

function LinkForm({ member, onClose }: LinkFormProps) {
  const { t } = useTranslation('members');
  const textOf = useProblemText();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const link = useLinking(member);
  const choose = async (chosen: ChosenPerson) => {
    await link.mutateAsync(chosen.id);
    notifyDone(t('link.done', { member: member.name, person: chosen.name }));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // a refusal is shown by the form
    if (person) void choose(person).catch(() => undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('link.note', { member: member.name })}</Text>
        <PersonSelect label={t('person')} value={person} onChange={setPerson} />
        {link.error && <Alert color="red">{textOf(link.error)}</Alert>}
        <DialogActions act={t('link.act')} isBusy={link.isPending} isDisabled={!person} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** Say which person an account without one belongs to. */
function LinkButton({ member }: { readonly member: Member }) {
  const { t } = useTranslation('members');
  const { t: shared } = useTranslation('shared');
  const [isOpen, dialog] = useDisclosure(false);
  const title = t('link.title', { member: member.name });
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-label={title} onClick={dialog.open}>
        {t('link.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={title}
        closeButtonProps={{ 'aria-label': shared('close') }}
      >
        <LinkForm member={member} onClose={dialog.close} />
      </Modal>
    </>
  );
}

function UnlinkButton({ member }: { readonly member: Member }) {
  const { t } = useTranslation('members');
  const { t: shared } = useTranslation('shared');
  const textOf = useProblemText();
  const linking = useLinking(member);
  const before = member.personId;
  const change = async (personId: string | null) => {
    try {
      await linking.mutateAsync(personId);
    } catch (error) {
      notifyFailure(textOf(error));
      return;
    }
    if (personId || !before) return;
    // this button is gone by now: its member has no person any more
    notifyUndo({
      message: t('unlink.done', { member: member.name }),
      undo: shared('undo'),
      onUndo: () => void change(before),
    });
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('unlink.title', { member: member.name })}
      loading={linking.isPending}
      onClick={() => void change(null)}
    >
      {t('unlink.act')}
    </Button>
  );
}

interface LinkedPersonProps {
  readonly member: Member;
  readonly mayChange: boolean;
}

/** The person an account belongs to, who then sees their own data with it. */
export function LinkedPerson({ member, mayChange }: LinkedPersonProps) {
  const { t } = useTranslation('members');
  const { personId, personName } = member;
  if (!personId) return mayChange ? <LinkButton member={member} /> : '–';
  return (
    <Group gap={4}>
      <TextLink to="/people/$personId" params={{ personId }} size="sm">
        <bdi>{personName ?? t('showPerson')}</bdi>
      </TextLink>
      {mayChange && <UnlinkButton member={member} />}
    </Group>
  );
}
