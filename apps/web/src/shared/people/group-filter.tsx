import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../filter-select.js';
import { usePermission } from '../use-permission.js';
import { groupsQuery } from './group-queries.js';

interface GroupFilterProps {
  readonly groupId: string | undefined;
  onChange(groupId: string | undefined): void;
}

/** Narrow a list of people to those of one group, where there are groups that one may see. */
export function GroupFilter({ groupId, onChange }: GroupFilterProps) {
  const { t } = useTranslation('shared-people');
  const groups = useQuery({ ...groupsQuery, enabled: usePermission('groups:read') });
  if (!groups.data || groups.data.length === 0) return null;
  return (
    <FilterSelect
      label={t('group')}
      options={groups.data.map(({ id, name }) => ({ value: id, label: name }))}
      value={groupId}
      width={180}
      isSearchable
      onChange={onChange}
    />
  );
}
