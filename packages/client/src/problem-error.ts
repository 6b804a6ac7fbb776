import { AppError, type ErrorCategory } from '@mien/biometrics';

/** The problem document of the API, as far as a program acts on it. */
export interface ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly requestId?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

const CATEGORIES: Readonly<Record<number, ErrorCategory>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'invalid',
  415: 'invalid',
  429: 'unavailable',
  503: 'unavailable',
};

const isCode = (code: string): code is `${string}.${string}` => code.includes('.');

/** The server said no, or could not. `code` is stable; `message` is one sentence of advice. */
export class MienProblemError extends AppError {
  readonly code: `${string}.${string}`;
  readonly category: ErrorCategory;
  readonly status: number;
  readonly requestId: string | undefined;
  /** Which fields of the request were wrong. */
  readonly fields: NonNullable<ProblemDocument['fields']>;

  constructor(problem: ProblemDocument) {
    super(problem.title);
    this.code = isCode(problem.code) ? problem.code : `server.${problem.code}`;
    this.category = CATEGORIES[problem.status] ?? 'internal';
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.fields = problem.fields ?? [];
  }
}

/** Nobody answered at the address. */
export class ServerUnreachableError extends AppError {
  readonly code = 'client.unreachable';
  readonly category = 'unavailable';

  constructor(baseUrl: string, cause: unknown) {
    super(`Nobody answers at ${baseUrl}; check the address and that the server runs.`, { cause });
  }
}

const isProblem = (value: unknown): value is ProblemDocument =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value;

/** What an answer that is no success says, whoever sent it. */
export function toProblemError(error: unknown, response: Response): MienProblemError {
  if (isProblem(error)) return new MienProblemError(error);
  return new MienProblemError({
    status: response.status,
    code: 'client.unexpected-answer',
    title: `The server answered ${response.status} without saying why; is this address that of Mien?`,
  });
}
