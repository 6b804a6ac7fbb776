import type { Page } from 'playwright-core';
import { callApi, sendJson } from './call-api.js';

interface Enrolled {
  readonly templates: readonly unknown[];
}

/** Add a person who consented to recognition, as the signed-in administrator; gives their id. */
export async function addPerson(page: Page, name: string): Promise<string> {
  const { id } = await sendJson<{ id: string }>(page, 'POST', '/people', { name });
  const evidence = 'Signed form, folder 1';
  await sendJson(page, 'POST', `/people/${id}/consents`, {
    purposes: ['recognition'],
    language: 'en',
    evidence,
  });
  return id;
}

/**
 * {@link addPerson} with this face.
 *
 * @throws {Error} if the picture is not good enough to enroll.
 */
export async function enrollFace(
  page: Page,
  name: string,
  { buffer, mimeType }: { readonly buffer: Buffer; readonly mimeType: string },
): Promise<string> {
  const id = await addPerson(page, name);
  const picture = { type: mimeType, body: buffer };
  const { templates } = await callApi<Enrolled>(
    page,
    'POST',
    `/people/${id}/enrollments?source=upload`,
    picture,
  );
  if (templates.length === 0) throw new Error('The picture of the film was not enrolled.');
  return id;
}
