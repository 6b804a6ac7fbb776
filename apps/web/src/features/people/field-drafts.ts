import type { PersonField } from '@mien/contracts';

/** A custom field as the editor holds it. */
export interface DraftField {
  /** Only for the editor: tells rows apart. */
  readonly rowId: string;
  /** Absent while the field is new: it is made from the label. */
  readonly key?: string;
  readonly label: string;
  readonly kind: PersonField['kind'];
  readonly choices: string[];
  readonly required: boolean;
}

/** A draft of a field, or an empty one. */
export const draftOf = (field: PersonField | undefined): DraftField => ({
  rowId: field?.key ?? crypto.randomUUID(),
  ...(field && { key: field.key }),
  label: field?.label ?? '',
  kind: field?.kind ?? 'text',
  choices: field?.choices ?? [],
  required: field?.required ?? false,
});

/** A key from a label in any script, different from those that are taken. */
export function keyFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 34);
  const base = plain || 'field';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}_${n}`;
  return key;
}

/** The fields of the drafts, new ones with a key of their own. */
export function toFields(drafts: readonly DraftField[]): PersonField[] {
  const taken = new Set(drafts.flatMap(({ key }) => (key ? [key] : [])));
  return drafts.map(({ key: known, label, kind, choices, required }) => {
    const key = known ?? keyFor(label, taken);
    taken.add(key);
    return { key, label: label.trim(), kind, required, ...(kind === 'choice' && { choices }) };
  });
}

/** Fields whose values would be deleted. */
export const removedFields = (
  before: readonly PersonField[],
  after: readonly PersonField[],
): readonly PersonField[] => before.filter(({ key }) => !after.some((field) => field.key === key));
