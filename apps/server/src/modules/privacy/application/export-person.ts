import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { pseudonymOf } from '../../../platform/security/pseudonyms.js';
import { EXPORT_README } from '../domain/export-readme.js';
import { type GatheredPerson, gatherPerson } from './gather-person.js';
import type { PrivacyContext } from './ports.js';

type Exporting = Pick<PrivacyContext, 'database' | 'keyring' | 'sealer' | 'pictures' | 'audit'>;

/** A file of the export; read when its turn comes, so that pictures are not all in memory. */
export interface ExportedFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const textFile = (name: string, text: string): ExportedFile => ({
  name,
  read: async () => Buffer.from(text, 'utf8'),
});

function sealedFiles({ database, sealer, pictures }: Exporting, gathered: GatheredPerson): ExportedFile[] {
  const { organizationId } = gathered;
  const open = (place: string, bytes: Uint8Array, keyVersion: number) =>
    database.inOrganization(organizationId, (tx) =>
      sealer.open(tx, organizationId, place, { bytes, keyVersion }),
    );
  return [
    ...gathered.templates.map(({ id, sealedEmbedding, keyVersion }) => ({
      name: `templates/${id}.f32`,
      read: () => open(`template:${id}`, sealedEmbedding, keyVersion),
    })),
    ...gathered.probes.map(({ id, sealedProbe, keyVersion }) => ({
      name: `probes/${id}.f32`,
      read: () => open(`probe:${id}`, sealedProbe ?? new Uint8Array(), keyVersion ?? 0),
    })),
    ...gathered.pictures.map(({ id, storageKey, mediaType, keyVersion }) => ({
      name: `pictures/${id}.${EXTENSIONS[mediaType] ?? 'bin'}`,
      read: async () => open(`picture:${id}`, await pictures.get(storageKey), keyVersion),
    })),
  ];
}

/**
 * Everything held about a person, as files: what the tables say as JSON, templates and faces as vectors, pictures as
 * they were kept.
 *
 * @throws {NotFoundError} `person.not-found`
 */
export function createExportPerson(context: Exporting) {
  return async function exportPerson(
    principal: Principal,
    origin: RequestOrigin,
    personId: string,
  ): Promise<readonly ExportedFile[]> {
    const { organizationId } = principal;
    const gathered = await context.database.inOrganization(organizationId, async (tx) => {
      const found = await gatherPerson(tx, personId, pseudonymOf(context.keyring, organizationId, personId));
      await context.audit.record(tx, {
        actor: principal,
        origin,
        action: 'person.export',
        resource: `person:${personId}`,
      });
      return found;
    });
    return [
      textFile('README.txt', EXPORT_README),
      textFile('person.json', `${JSON.stringify(gathered.record, undefined, 2)}\n`),
      ...sealedFiles(context, gathered),
    ];
  };
}
