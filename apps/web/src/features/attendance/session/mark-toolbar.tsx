import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconChecks, IconSearch } from '@tabler/icons-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undecided } from '../roster/roster.js';
import { KeysHelp } from './keys-help.js';
import { SaveState } from './save-state.js';
import { SelectionBar } from './selection-bar.js';
import type { RosterViewState } from './use-roster-view.js';

interface MarkToolbarProps {
  readonly model: RosterViewState;
  readonly needsReason: boolean;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Go to somebody by the beginning of a name; whether there is such a person. */
  onSearch(typed: string): boolean;
}

const LONGEST_REASON = 300;

/** Find somebody, mark many at once, say why, take back: what stands above the grid of marks. */
export function MarkToolbar({ model, needsReason, searchRef, onSearch }: MarkToolbarProps) {
  const { t } = useTranslation('sessions');
  const { canMark, reason, selected } = model;
  const others = undecided(model.entries);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <NameSearch searchRef={searchRef} onSearch={onSearch} />
        {canMark && others.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconChecks size={18} aria-hidden />}
            onClick={() =>
              model.mark(
                others.map(({ person }) => person.id),
                'present',
              )
            }
          >
            {t('grid.allOthers', { count: others.length })}
          </Button>
        )}
        {canMark && <KeysHelp />}
        <SaveState marks={model.marks} />
      </Group>
      {canMark && needsReason && (
        <TextInput
          ref={reason.field}
          label={t('reason.label')}
          description={t('reason.hint')}
          value={reason.value}
          maxLength={LONGEST_REASON}
          required
          error={reason.isMissing && reason.value.trim() === '' ? t('reason.needed') : undefined}
          onChange={({ currentTarget }) => reason.set(currentTarget.value)}
          maw={480}
        />
      )}
      {canMark && selected.size > 0 && <SelectionBar model={model} />}
    </Stack>
  );
}

/** Type the beginning of a name; Enter goes to the person's row. */
function NameSearch({ searchRef, onSearch }: Pick<MarkToolbarProps, 'searchRef' | 'onSearch'>) {
  const { t } = useTranslation('sessions');
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const isFound = onSearch(typed);
    setMissing(!isFound && typed.trim() !== '');
    if (isFound) setTyped('');
  };
  return (
    <search style={{ flex: '1 1 14rem', maxWidth: '22rem' }}>
      <form onSubmit={go}>
        <TextInput
          ref={searchRef}
          label={t('search.label')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          error={isMissing ? t('search.nobody') : undefined}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setMissing(false);
          }}
        />
      </form>
    </search>
  );
}
