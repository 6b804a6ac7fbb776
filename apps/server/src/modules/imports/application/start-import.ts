import type { Readable } from 'node:stream';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { personFieldsOf } from '../../people/index.js';
import type { ImportInput, ImportsContext } from './ports.js';
import { readPeople, sourceText } from './read-people.js';

interface StartImport {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly stream: Readable;
  readonly fileName: string;
  readonly rehearse: boolean;
  readonly consentEvidence?: string | undefined;
}

/**
 * Keep an uploaded file and enqueue its import. A file that cannot be imported at all is refused at once.
 *
 * @throws {ImportTooLargeError} {ImportTypeError} {ArchiveRefusedError} {UnreadableTableError} {NoNameColumnError}
 */
export async function startImport(
  { database, jobs, audit, uploads, newId }: ImportsContext,
  { principal, origin, stream, fileName, rehearse, consentEvidence }: StartImport,
): Promise<string> {
  const { organizationId, actorId } = principal;
  const uploadId = newId();
  await uploads.save(uploadId, stream);
  try {
    const file = await uploads.open(uploadId);
    await file.close();
    const evidence = consentEvidence && sourceText(consentEvidence).trim();
    const input: ImportInput = {
      uploadId,
      fileName: sourceText(fileName),
      rehearse,
      actorId,
      ...(evidence && { consentEvidence: evidence }),
    };
    return await database.inOrganization(organizationId, async (tx) => {
      readPeople(file, await personFieldsOf(tx));
      const jobId = await jobs.enqueue(tx, principal, 'import', input);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: rehearse ? 'import.rehearse' : 'import.start',
        resource: `import:${jobId}`,
        metadata: { hasConsentEvidence: evidence !== undefined },
      });
      return jobId;
    });
  } catch (error) {
    await uploads.delete(uploadId);
    throw error;
  }
}
