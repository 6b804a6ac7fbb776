import { AppError } from '@mien/biometrics';

/** A secret that could be guessed. */
export class NodeSecretTooShortError extends AppError {
  readonly code = 'node.secret-too-short';
  readonly category = 'invalid';

  constructor() {
    super('The secret of recognition nodes has to have at least 32 bytes.');
  }
}

/** Faces would cross a network without encryption. */
export class NotOnThisMachineError extends AppError {
  readonly code = 'node.address-not-local';
  readonly category = 'invalid';

  constructor(address: string) {
    super(`"${address}" is not on this machine; use tls:// with certificates between machines.`, {
      details: { address },
    });
  }
}

export class NodeAddressInvalidError extends AppError {
  readonly code = 'node.address-invalid';
  readonly category = 'invalid';

  constructor(address: string) {
    super(
      `"${address}" is no address of a node; write tls://host:port, tcp://127.0.0.1:port or unix:///path.`,
      {
        details: { address },
      },
    );
  }
}

/** Between machines both sides show a certificate. */
export class NodeIdentityMissingError extends AppError {
  readonly code = 'node.identity-missing';
  readonly category = 'invalid';

  constructor(address: string) {
    super(`"${address}" needs a certificate; make one with "mien installation node-certificate".`, {
      details: { address },
    });
  }
}
