import type { PersonField } from '@mien/contracts';

/** What a column of a table says about a person. */
export type Column =
  | { readonly kind: 'name' | 'givenName' | 'familyName' | 'externalId' | 'email' | 'groups' | 'pictures' }
  | { readonly kind: 'custom'; readonly key: string }
  | { readonly kind: 'ignored' };

type Known = Exclude<Column['kind'], 'custom' | 'ignored'>;

const TITLES: Readonly<Record<Known, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'display name',
    'person',
    'vollständiger name',
    'الاسم',
    'الاسم الكامل',
    'nom complet',
    'nombre completo',
    'nome completo',
    'ad soyad',
    'имя',
    'фио',
    '氏名',
    '名前',
    '姓名',
    '이름',
  ],
  givenName: [
    'first name',
    'given name',
    'firstname',
    'vorname',
    'rufname',
    'الاسم الأول',
    'prénom',
    'nombre',
    'nome',
    'ad',
  ],
  familyName: [
    'last name',
    'family name',
    'surname',
    'lastname',
    'nachname',
    'familienname',
    'اسم العائلة',
    'اللقب',
    'nom',
    'apellido',
    'apellidos',
    'cognome',
    'soyad',
    'фамилия',
  ],
  externalId: [
    'external id',
    'id',
    'number',
    'no',
    'nr',
    'student id',
    'student number',
    'employee id',
    'personnel number',
    'matrikelnummer',
    'schülernummer',
    'personalnummer',
    'kennung',
    'nummer',
    'الرقم',
    'رقم الطالب',
    'المعرف',
    'identifiant',
    'matricule',
    'numéro',
    'identificación',
    'número',
    '学籍番号',
    '番号',
    '学号',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail adresse',
    'البريد الإلكتروني',
    'البريد',
    'courriel',
    'correo',
    'correo electrónico',
    'メール',
  ],
  groups: [
    'groups',
    'group',
    'class',
    'classes',
    'team',
    'gruppe',
    'gruppen',
    'klasse',
    'kurs',
    'المجموعة',
    'المجموعات',
    'الصف',
    'classe',
    'groupe',
    'grupo',
    'クラス',
    '班级',
  ],
  pictures: [
    'picture',
    'pictures',
    'photo',
    'photos',
    'image',
    'file',
    'bild',
    'bilder',
    'foto',
    'fotos',
    'datei',
    'الصورة',
    'الصور',
    'photographie',
    'imagen',
    '写真',
  ],
};

/**
 * What each column of a table is, by its title, in any of several languages and spellings.
 *
 * @param fold makes titles comparable: case, accents.
 */
export function readColumns(
  titles: readonly string[],
  fields: readonly PersonField[],
  fold: (text: string) => string,
): Column[] {
  const plain = (title: string) =>
    fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const meanings = new Map<string, Column>();
  for (const { key, label } of [...fields].reverse()) {
    for (const title of [key, label]) meanings.set(plain(title), { kind: 'custom', key });
  }
  for (const [kind, known] of Object.entries(TITLES)) {
    for (const title of known) meanings.set(plain(title), { kind: kind as Known });
  }
  const taken = new Set<string>();
  return titles.map((title) => {
    const column = meanings.get(plain(title)) ?? { kind: 'ignored' as const };
    const place = column.kind === 'custom' ? `custom ${column.key}` : column.kind;
    // of two columns that mean the same the first counts
    if (taken.has(place)) return { kind: 'ignored' };
    if (column.kind !== 'ignored') taken.add(place);
    return column;
  });
}

/** Whether a table with these columns can say who somebody is. */
export const namesPeople = (columns: readonly Column[]): boolean =>
  columns.some(({ kind }) => ['name', 'givenName', 'familyName', 'externalId'].includes(kind));
