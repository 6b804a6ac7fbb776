import { AppError } from '@mien/biometrics';
import type { RoleChangeRefusal } from './decide-role-change.js';

const ROLE_ADVICE: Record<RoleChangeRefusal, string> = {
  'owners-only': 'Only an owner makes or unmakes owners; ask one.',
  'last-owner': 'Make somebody else an owner first; an organization always has one.',
};

export class RoleChangeError extends AppError {
  readonly code: `member.${RoleChangeRefusal}`;
  readonly category;

  constructor(refusal: RoleChangeRefusal) {
    super(ROLE_ADVICE[refusal]);
    this.code = `member.${refusal}`;
    this.category = refusal === 'owners-only' ? ('forbidden' as const) : ('conflict' as const);
  }
}

export class PersonTakenError extends AppError {
  readonly code = 'member.person-taken';
  readonly category = 'conflict';

  constructor() {
    super('This person is linked to another account already; unlink that one first.');
  }
}

export class AlreadyMemberError extends AppError {
  readonly code = 'member.exists';
  readonly category = 'conflict';

  constructor() {
    super('This account is a member of the organization already.');
  }
}

export class InvitationInvalidError extends AppError {
  readonly code = 'invitation.invalid';
  readonly category = 'not-found';

  constructor() {
    super('This invitation is used, withdrawn or expired; ask for a new one.');
  }
}

export class InvitationForOtherError extends AppError {
  readonly code = 'invitation.other-address';
  readonly category = 'conflict';

  constructor() {
    super('This invitation is for another e-mail address; sign in with the invited one.');
  }
}

export class InvitationUnprovenError extends AppError {
  readonly code = 'invitation.address-not-verified';
  readonly category = 'conflict';

  constructor() {
    super('Confirm your e-mail address first, then accept the invitation.');
  }
}

export class NameNotConfirmedError extends AppError {
  readonly code = 'organization.name-not-confirmed';
  readonly category = 'invalid';

  constructor() {
    super('Type the name of the organization exactly as it is to delete it.');
  }
}

export class ScopeNotAllowedError extends AppError {
  readonly code = 'api-key.scope';
  readonly category = 'invalid';

  constructor(scope: string) {
    super('A key cannot hold a permission that you or services do not have; leave it out.', {
      details: { scope },
    });
  }
}

export class KeyExpiryError extends AppError {
  readonly code = 'api-key.expiry';
  readonly category = 'invalid';

  constructor() {
    super('The key would be expired already; choose a later time.');
  }
}
