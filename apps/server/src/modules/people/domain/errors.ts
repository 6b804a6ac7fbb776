import { AppError } from '@mien/biometrics';

export class ExternalIdTakenError extends AppError {
  readonly code = 'person.external-id-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another person has this external id; each is given once.');
  }
}

export class PersonChangedError extends AppError {
  readonly code = 'person.changed';
  readonly category = 'conflict';

  constructor() {
    super('Somebody else has changed this person in the meantime; load it again.');
  }
}

export type FieldProblem =
  | 'unknown'
  | 'required'
  | 'not-text'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-choice';

/** A value does not fit the definition of its custom field. */
export class CustomValueError extends AppError {
  readonly code = 'person.field-invalid';
  readonly category = 'invalid';

  readonly field: string;

  constructor(field: string, problem: FieldProblem) {
    super('A custom field has a value that does not fit it; see "details".', { details: { field, problem } });
    this.field = field;
  }
}

export class FieldDefinitionError extends AppError {
  readonly code = 'person-field.invalid';
  readonly category = 'invalid';

  constructor(field: string, problem: 'duplicate' | 'no-choices') {
    super('Give each field a key of its own, and choices to a field of choices.', {
      details: { field, problem },
    });
  }
}

/** Values of one kind mean nothing as another. */
export class FieldKindChangedError extends AppError {
  readonly code = 'person-field.kind-changed';
  readonly category = 'conflict';

  constructor(field: string) {
    super('The kind of a field stays; remove the field, which deletes its values, and add another one.', {
      details: { field },
    });
  }
}

export class GroupNameTakenError extends AppError {
  readonly code = 'group.name-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another group has this name; choose a different one.');
  }
}
