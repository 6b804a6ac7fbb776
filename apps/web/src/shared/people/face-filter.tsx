import { ENROLLMENT_STATES } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../filter-select.js';

type EnrollmentState = (typeof ENROLLMENT_STATES)[number];

interface FaceFilterProps {
  readonly state: EnrollmentState | undefined;
  onChange(state: EnrollmentState | undefined): void;
}

/** Narrow a list of people by whether their face is enrolled. */
export function FaceFilter({ state, onChange }: FaceFilterProps) {
  const { t } = useTranslation('shared-people');
  return (
    <FilterSelect
      label={t('face')}
      options={ENROLLMENT_STATES.map((value) => ({ value, label: t(`enrollment.${value}`) }))}
      value={state}
      width={180}
      onChange={onChange}
    />
  );
}
