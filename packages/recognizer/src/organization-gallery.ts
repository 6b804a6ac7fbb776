import { createGallery, type Gallery } from '@mien/gallery';
import type { ReadyPack } from '@mien/models';
import { GalleryNotInSyncError } from './errors.js';
import type { GalleryPosition } from './recognizer.js';
import type { Correction, PersonFaces, TemplateSource } from './template-source.js';

/** People read again at once. */
const BATCH = 500;

/** One organization's gallery, kept true by its change feed. */
export interface OrganizationGallery {
  readonly packId: string;
  readonly gallery: Gallery;
  /** What was corrected about a person; empty for most. */
  correctionsOf(personId: string): readonly Correction[];
  readonly unreadable: number;
  readonly sequence: number;
  /**
   * Take in all changes up to `sequence`.
   *
   * @throws {GalleryNotInSyncError} if they cannot be had.
   */
  reach(sequence: number): Promise<void>;
  /** Take in whatever there is. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Load what is stored and go on from there. */
export async function loadOrganizationGallery(
  source: TemplateSource,
  at: GalleryPosition,
  pack: ReadyPack,
): Promise<OrganizationGallery> {
  const { embedderId, dimension } = pack.form.embedder;
  const { organizationId } = at;
  const gallery = await createGallery({ embedderId, dimension });
  const corrections = new Map<string, readonly Correction[]>();
  const unreadable = new Map<string, number>();
  let { sequence } = at;
  let running: Promise<void> | undefined;

  /** Replace all there is of a person; nothing is awaited, so no search sees half of it. */
  const put = (faces: PersonFaces) => {
    gallery.removeSubject(faces.personId);
    for (const { id, embedding } of faces.templates) {
      gallery.insert({ templateId: id, subjectId: faces.personId, embedding, embedderId });
    }
    remember(corrections, faces.personId, faces.corrections, faces.corrections.length);
    remember(unreadable, faces.personId, faces.unreadable, faces.unreadable);
  };

  const refresh = async (personIds: readonly string[]) => {
    for (let start = 0; start < personIds.length; start += BATCH) {
      const asked = personIds.slice(start, start + BATCH);
      const found = await source.people(organizationId, embedderId, asked);
      const present = new Map(found.map((faces) => [faces.personId, faces]));
      for (const personId of asked) {
        put(present.get(personId) ?? { personId, templates: [], corrections: [], unreadable: 0 });
      }
    }
  };

  const takeChanges = async () => {
    const changes = await source.changesAfter(organizationId, sequence);
    await refresh(changes.personIds);
    sequence = Math.max(sequence, changes.sequence);
  };

  const catchUp = (): Promise<void> => {
    running ??= takeChanges().finally(() => {
      running = undefined;
    });
    return running;
  };

  try {
    for await (const batch of source.everybody(organizationId, embedderId)) batch.forEach(put);
  } catch (error) {
    await gallery.close();
    throw error;
  }

  return {
    packId: at.packId,
    gallery,
    correctionsOf: (personId) => corrections.get(personId) ?? [],
    get unreadable() {
      return [...unreadable.values()].reduce((sum, count) => sum + count, 0);
    },
    get sequence() {
      return sequence;
    },
    catchUp,
    async reach(wanted) {
      // a run under way may have read the feed before the change that is asked for
      for (let attempt = 0; attempt < 2 && sequence < wanted; attempt++) {
        await catchUp().catch((cause: unknown) => {
          throw new GalleryNotInSyncError(cause);
        });
      }
      if (sequence < wanted) throw new GalleryNotInSyncError();
    },
    close: () => gallery.close(),
  };
}

function remember<V>(map: Map<string, V>, key: string, value: V, count: number): void {
  if (count > 0) map.set(key, value);
  else map.delete(key);
}
