import { AppError } from '@mien/biometrics';

export class DataFolderInUseError extends AppError {
  readonly code = 'data-folder.in-use';
  readonly category = 'conflict';

  constructor(folder: string, pid: number) {
    super(
      `Another Mien server (process ${pid}) works with ${folder}: stop it, or give this one its own folder with MIEN_DATA.`,
      { details: { pid } },
    );
  }
}

export class DataFolderError extends AppError {
  readonly code = 'data-folder.not-usable';
  readonly category = 'unavailable';

  constructor(folder: string, cause: unknown) {
    super(
      `Mien may not write in ${folder}: choose another folder with MIEN_DATA, or start it as the owner.`,
      {
        cause,
      },
    );
  }
}

/** Two instances with one database and different folders would not find each other's pictures. */
export class OtherDataFolderError extends AppError {
  readonly code = 'data-folder.other';
  readonly category = 'conflict';

  constructor(path: string, id: string) {
    super(
      `The pictures of this database are in another data folder: let MIEN_DATA name that one, shared by all instances. If it is lost for good, write ${id} into ${path}.`,
    );
  }
}
