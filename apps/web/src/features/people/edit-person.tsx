import { Button } from '@mantine/core';
import type { Person, PersonField } from '@mien/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone } from '../../shared/notify.js';
import { personKey } from '../../shared/people/person-queries.js';
import { PersonForm } from './person-form.js';
import { type PersonValues, toCustom } from './person-values.js';

interface EditPersonProps {
  readonly person: Person;
  readonly fields: readonly PersonField[];
  onDone(): void;
}

/** Change a person; refused when somebody else changed them in the meantime. */
export function EditPerson({ person, fields, onDone }: EditPersonProps) {
  const { t } = useTranslation(['people', 'shared']);
  const cache = useQueryClient();

  const save = async (values: PersonValues) => {
    await call('updatePerson', {
      params: { personId: person.id },
      body: {
        name: values.name,
        externalId: values.externalId.trim() || null,
        email: values.email.trim() || null,
        groupIds: values.groupIds,
        custom: toCustom(values.custom, fields),
        ifUnchangedSince: person.updatedAt,
      },
    });
    await Promise.all([
      cache.invalidateQueries({ queryKey: personKey(person.id) }),
      cache.invalidateQueries({ queryKey: ['people'] }),
    ]);
    notifyDone(t('saved'));
    onDone();
  };

  return (
    <PersonForm
      person={person}
      fields={fields}
      submitLabel={t('shared:save')}
      onSubmit={save}
      cancel={
        <Button variant="default" onClick={onDone}>
          {t('shared:cancel')}
        </Button>
      }
    />
  );
}
