import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FilterSelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly width?: number;
  readonly isSearchable?: boolean;
  onChange(value: Value | undefined): void;
}

/** Narrow a list to one of some values, or to none. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, options, value, width, isSearchable = false, onChange } = props;
  const { t } = useTranslation('lists');
  return (
    <Select
      label={label}
      placeholder={t('any')}
      clearable
      searchable={isSearchable}
      {...(width && { w: width })}
      data={options}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
