import { type Problem, problem } from '@mien/contracts';

/** What went wrong, as far as the browser can tell by itself. */
export type LocalCode = 'network.offline' | 'network.unreachable' | 'network.unexpected-answer';

type Answer = Pick<Problem, 'code' | 'title' | 'status'> & Partial<Problem>;

/** The server refused or failed, in its own words: `code` for programs, `title` one sentence of advice. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly title: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly requestId: string | undefined;
  readonly details: NonNullable<Problem['details']>;
  /** What is wrong with which field, by path. */
  readonly fields: ReadonlyMap<string, string>;
  /** Seconds to wait before another try, when the server said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(answer: Answer, retryAfterSeconds?: number) {
    super(answer.title);
    this.name = 'ApiProblem';
    this.code = answer.code;
    this.title = answer.title;
    this.status = answer.status;
    this.requestId = answer.requestId;
    this.details = answer.details ?? {};
    this.fields = new Map(answer.fields?.map(({ path, message }) => [path, message]));
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No usable answer came: the network is gone, the server is, or it speaks another version. */
export const localProblem = (code: LocalCode, status = 0): ApiProblem =>
  new ApiProblem({ code, status, title: 'The server did not give a usable answer.' });

/** Whether an error is the server's answer with this code. */
export const isProblem = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code;

/** What an answer of status 400 and above says. */
export function toApiProblem(body: unknown, response: Response): ApiProblem {
  const parsed = problem.safeParse(body);
  if (!parsed.success) return localProblem('network.unexpected-answer', response.status);
  const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return new ApiProblem(parsed.data, Number.isNaN(retryAfter) ? undefined : retryAfter);
}
