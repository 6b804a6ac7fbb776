import {
  Checkbox,
  Group,
  Modal,
  NumberInput,
  PasswordInput,
  Select,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import { KIOSK_WAYS, type Kiosk, languageTag, pinCode } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../i18n/languages.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { FormProblem } from '../../shared/form-problem.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { draftOf, KIOSK_DIRECTIONS, type KioskDraft, settingsOf } from './kiosk-draft.js';
import type { useKiosks } from './use-kiosks.js';

interface KioskDialogProps {
  readonly edited: Kiosk | 'new' | undefined;
  onClose(): void;
  readonly changes: Pick<ReturnType<typeof useKiosks>, 'create' | 'update'>;
}

/** Add a kiosk, or change one; its device follows at once. */
export function KioskDialog({ edited, onClose, changes }: KioskDialogProps) {
  const { t } = useTranslation('kiosks');
  const kiosk = edited === 'new' ? undefined : edited;
  return (
    <Modal
      opened={edited !== undefined}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
      onClose={onClose}
      title={kiosk ? t('edit.title', { name: kiosk.name }) : t('add')}
    >
      {edited && <KioskForm kiosk={kiosk} onClose={onClose} changes={changes} />}
    </Modal>
  );
}

interface KioskFormProps extends Pick<KioskDialogProps, 'onClose' | 'changes'> {
  readonly kiosk: Kiosk | undefined;
}

function KioskForm({ kiosk, onClose, changes }: KioskFormProps) {
  const { t, i18n } = useTranslation('kiosks');
  const [draft, setDraft] = useState(() => draftOf(kiosk, toLanguage(i18n.resolvedLanguage)));
  const set = (change: Partial<KioskDraft>) => setDraft((before) => ({ ...before, ...change }));
  const sent = kiosk ? changes.update : changes.create;
  const needsPin = !kiosk || draft.pin !== '';
  const isPinGood = !needsPin || pinCode.safeParse(draft.pin).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, place, groupId, pin } = draft;
    const common = { name: name.trim(), place: place.trim(), settings: settingsOf(draft) };
    if (!kiosk) return changes.create.mutate({ ...common, pin, ...(groupId && { groupId }) });
    const body = { ...common, groupId, ...(pin && { pin }) };
    changes.update.mutate({ id: kiosk.id, body }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('name')}
          required
          maxLength={100}
          data-autofocus
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('place')}
          description={t('placeNote')}
          required
          maxLength={100}
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('ways')}
          description={t('waysNote')}
          value={[...draft.ways]}
          onChange={(ways) => set({ ways: KIOSK_WAYS.filter((way) => ways.includes(way)) })}
        >
          <Group mt="xs">
            {KIOSK_WAYS.map((way) => (
              <Checkbox key={way} value={way} label={t(`way.${way}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <RecognitionFields draft={draft} set={set} />
        <TextFields draft={draft} set={set} />
        <PasswordInput
          label={t('pin')}
          description={kiosk ? t('pinKept') : t('pinNote')}
          required={!kiosk}
          dir="ltr"
          visibilityToggleButtonProps={{ 'aria-label': t('shared:password.show') }}
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={8}
          error={draft.pin !== '' && !isPinGood && t('pinWeak')}
          value={draft.pin}
          onChange={(event) => set({ pin: event.currentTarget.value })}
        />
        <FormProblem error={sent.error} />
        <DialogActions
          act={kiosk ? t('edit.save') : t('create')}
          isBusy={sent.isPending}
          isDisabled={!isPinGood || draft.ways.length === 0}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly draft: KioskDraft;
  set(change: Partial<KioskDraft>): void;
}

function RecognitionFields({ draft, set }: FieldsProps) {
  const { t } = useTranslation('kiosks');
  const groups = useQuery(groupsQuery);
  return (
    <>
      <Select
        label={t('group')}
        placeholder={t('everybody')}
        clearable
        clearButtonProps={{ 'aria-label': t('everybody') }}
        data={groups.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.groupId}
        onChange={(groupId) => set({ groupId })}
      />
      <Select
        label={t('direction')}
        description={t('directionNote')}
        allowDeselect={false}
        data={KIOSK_DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
        value={draft.direction}
        onChange={(direction) => direction && set({ direction })}
      />
      <NumberInput
        label={t('sure')}
        description={t('sureNote')}
        min={0}
        max={100}
        suffix=" %"
        value={draft.percent}
        onChange={(value) => set({ percent: Number(value) || 0 })}
      />
    </>
  );
}

function TextFields({ draft, set }: FieldsProps) {
  const { t } = useTranslation('kiosks');
  return (
    <>
      <Select
        label={t('language')}
        allowDeselect={false}
        data={languageTag.options.map((value) => ({ value, label: LANGUAGES[value].name }))}
        value={draft.language}
        onChange={(language) => language && set({ language })}
      />
      <Switch
        label={t('sound')}
        checked={draft.hasSound}
        onChange={(event) => set({ hasSound: event.currentTarget.checked })}
      />
      <TextInput
        label={t('greeting')}
        description={t('greetingNote')}
        maxLength={80}
        value={draft.greeting}
        onChange={(event) => set({ greeting: event.currentTarget.value })}
      />
      <TextInput
        label={t('idleText')}
        maxLength={200}
        value={draft.idleText}
        onChange={(event) => set({ idleText: event.currentTarget.value })}
      />
    </>
  );
}
