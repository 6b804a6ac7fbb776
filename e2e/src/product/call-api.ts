import type { Page } from 'playwright-core';

interface Content {
  readonly type: string;
  readonly body: string | Buffer;
}

/** Call the API as the signed-in page does: with its cookies and its token against forgery. */
export async function callApi<Answer>(
  page: Page,
  method: string,
  path: string,
  content?: Content,
): Promise<Answer> {
  const api = `${new URL(page.url()).origin}/api/v1`;
  const session: { csrfToken: string } = await (await page.request.get(`${api}/session`)).json();
  const answer = await page.request.fetch(`${api}${path}`, {
    method,
    headers: { 'x-csrf-token': session.csrfToken, ...(content && { 'content-type': content.type }) },
    ...(content && { data: content.body }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json();
}

/** {@link callApi} with a JSON body. */
export const sendJson = <Answer>(page: Page, method: string, path: string, body: object): Promise<Answer> =>
  callApi(page, method, path, { type: 'application/json', body: JSON.stringify(body) });
