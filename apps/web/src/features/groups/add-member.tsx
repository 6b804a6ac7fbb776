import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../shared/form-problem.js';
import { type ChosenPerson, PersonSelect } from '../../shared/people/person-select.js';
import { useGroupMembership } from './use-group-membership.js';

interface AddMemberProps {
  readonly groupId: string;
  readonly today: string;
}

/** Put somebody into the group, from today on unless another day is chosen. */
export function AddMember({ groupId, today }: AddMemberProps) {
  const { t } = useTranslation('groups');
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [from, setFrom] = useState(today);
  const { add, change } = useGroupMembership(groupId);
  const submit = () => {
    if (chosen) add({ personId: chosen.id, name: chosen.name, ...(from && { from }) }, () => setChosen(null));
  };
  return (
    <>
      <Group align="flex-end">
        <PersonSelect label={t('addPerson')} value={chosen} onChange={setChosen} />
        <TextInput
          type="date"
          label={t('addFrom')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Button disabled={!chosen} loading={change.isPending} onClick={submit}>
          {t('addAct')}
        </Button>
      </Group>
      <FormProblem error={change.error} />
    </>
  );
}
