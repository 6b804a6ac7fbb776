import { AppError } from '@mien/biometrics';

/** Names every wrong setting, never its value. */
export class SettingsError extends AppError {
  readonly code = 'settings.invalid';
  readonly category = 'invalid';

  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`Correct these settings and start again:\n${mistakes.map((line) => `  ${line}`).join('\n')}`);
    this.mistakes = mistakes;
  }
}
