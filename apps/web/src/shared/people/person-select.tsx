import { useTranslation } from 'react-i18next';
import { call } from '../api.js';
import { type Choice, SearchSelect } from '../search-select.js';

export type ChosenPerson = Choice;

interface PersonSelectProps {
  readonly label: string;
  readonly value: ChosenPerson | null;
  readonly enrolledOnly?: boolean;
  onChange(person: ChosenPerson | null): void;
}

const SHOWN = 20;

/** Choose a person by any part of the name, external id or e-mail. */
export function PersonSelect({ label, value, enrolledOnly = false, onChange }: PersonSelectProps) {
  const { t } = useTranslation('shared-people');
  const enrollment = enrolledOnly ? ('enrolled' as const) : undefined;
  return (
    <SearchSelect
      label={label}
      placeholder={t('searchPlaceholder')}
      maw={420}
      miw={{ base: '100%', xs: 280 }}
      value={value}
      queryKey={['people', 'choice', enrolledOnly]}
      nothingFound={t('nobodyFound')}
      find={async (search, signal) =>
        (await call('listPeople', { query: { status: 'active', limit: SHOWN, enrollment, search } }, signal))
          .items
      }
      onChange={(person) => onChange(person && { id: person.id, name: person.name })}
    />
  );
}
