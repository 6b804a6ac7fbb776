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

/** A name that cannot be that of a file. */
export class CertificateNameError extends AppError {
  readonly code = 'node.certificate-name';
  readonly category = 'invalid';

  constructor(name: string) {
    super(`"${name}" cannot name a certificate; use letters, digits, dots and hyphens.`, {
      details: { name },
    });
  }
}

/** Callers believe a node only under names that its certificate holds. */
export class NodeNamesMissingError extends AppError {
  readonly code = 'node.names-missing';
  readonly category = 'invalid';

  constructor() {
    super('Say under which host names or addresses the node is reached.');
  }
}

/** A certificate or key would be overwritten. */
export class CertificateExistsError extends AppError {
  readonly code = 'node.certificate-exists';
  readonly category = 'conflict';

  constructor(path: string) {
    super(`There is "${path}" already; choose another folder or name, or delete it first.`, {
      details: { path },
    });
  }
}
