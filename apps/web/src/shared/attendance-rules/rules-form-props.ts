import type { AttendanceRules } from '@mien/contracts';

export interface RulesFormProps {
  readonly rules: AttendanceRules;
  /** The organization's, to say and take back where a course differs; absent for the organization itself. */
  readonly base?: AttendanceRules;
  readonly isReadOnly?: boolean;
  /** Leave out what is about shifts only, or what is not. */
  readonly kind?: 'class' | 'shift';
  onChange(change: Partial<AttendanceRules>): void;
}
