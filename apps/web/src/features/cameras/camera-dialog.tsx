import { NumberInput, Select, TextInput } from '@mantine/core';
import type { Camera } from '@mien/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../shared/form-dialog.js';
import { groupsQuery } from '../../shared/people/group-queries.js';
import { usePermission } from '../../shared/use-permission.js';
import { bodyOf, type CameraValues, valuesOf } from './camera-values.js';
import { HoursEditor } from './hours-editor.js';
import { TryCamera } from './try-camera.js';
import { useCameras } from './use-cameras.js';

interface CameraDialogProps {
  /** Absent for a new one. */
  readonly camera?: Camera;
  onClose(): void;
}

interface FieldsProps {
  readonly values: CameraValues;
  onChange(change: Partial<CameraValues>): void;
}

/** Add a camera, or change one. */
export function CameraDialog({ camera, onClose }: CameraDialogProps) {
  const { t } = useTranslation('cameras');
  const [values, setValues] = useState(() => valuesOf(camera));
  const { save } = useCameras();
  const change = (part: Partial<CameraValues>) => setValues((before) => ({ ...before, ...part }));
  const submit = () => {
    save.mutate({ camera, body: bodyOf(values) }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={camera ? t('edit.title', { name: camera.name }) : t('add')}
      size="lg"
      isBusy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        required
        maxLength={80}
        value={values.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('address.label')}
        description={camera ? t('address.kept', { address: camera.shownAddress }) : t('address.help')}
        required={!camera}
        maxLength={2000}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={values.address}
        onChange={({ currentTarget }) => change({ address: currentTarget.value })}
      />
      <TryCamera
        address={values.address.trim()}
        camera={camera}
        region={values.region}
        onRegion={(region) => change({ region })}
      />
      <RecognitionFields values={values} onChange={change} />
      <HoursEditor hours={values.hours} onChange={(hours) => change({ hours })} />
    </FormDialog>
  );
}

function RecognitionFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation('cameras');
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  const number = (key: 'maxFramesPerSecond' | 'dwellSeconds' | 'againMinutes', min: number, max: number) => (
    <NumberInput
      label={t(`fields.${key}.label`)}
      description={t(`fields.${key}.help`)}
      min={min}
      max={max}
      required
      allowDecimal={key === 'dwellSeconds'}
      value={values[key]}
      onChange={(value) => typeof value === 'number' && onChange({ [key]: value })}
    />
  );
  return (
    <>
      <Select
        label={t('group.label')}
        placeholder={t('group.everybody')}
        clearable
        searchable
        data={groups.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={values.groupId}
        onChange={(groupId) => onChange({ groupId })}
      />
      {number('maxFramesPerSecond', 1, 30)}
      {number('dwellSeconds', 0, 60)}
      {number('againMinutes', 1, 1440)}
    </>
  );
}
