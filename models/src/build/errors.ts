import { AppError } from '@mien/biometrics';

/** A package with networks could not be obtained. */
export class ModelDownloadError extends AppError {
  readonly code = 'models.download-failed';
  readonly category = 'unavailable';

  constructor(spec: string, tarball: string, reason: string, cause?: unknown) {
    super(
      `Could not obtain the package ${spec}: ${reason} Check the network and the registry that npm is set to ` +
        `(npm config get registry), or put the package's tarball at ${tarball} and run this again.`,
      { cause, details: { package: spec } },
    );
  }
}

/** A tarball is not the one that was published under this name and version. It is never unpacked. */
export class PackageIntegrityError extends AppError {
  readonly code = 'models.package-integrity';
  readonly category = 'internal';

  constructor(spec: string) {
    super(`The package ${spec} that npm delivered is not the published one (its SHA-512 differs).`, {
      details: { package: spec },
    });
  }
}

/** A converted network has other bytes than the manifest names. */
export class BuildDigestError extends AppError {
  readonly code = 'models.build-digest';
  readonly category = 'internal';

  constructor(model: string, expected: string, actual: string) {
    super(
      `The network "${model}" came out of its conversion with another digest than the manifest names, so it ` +
        'was not kept. After a change to a converter, check the results and run the build with --record.',
      { details: { model, expected, actual } },
    );
  }
}
