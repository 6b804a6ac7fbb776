import type { Route } from '@mien/contracts';
import type { organizationOfEverything } from './organization-of-everything.js';
import type { Parts } from './string-fields.js';

/** Ids in a path that name something, so that a request gets past "not found". */
export function namedParams(
  { path }: Route,
  params: Parts['params'],
  theirs: Awaited<ReturnType<typeof organizationOfEverything>>,
): Parts['params'] {
  const [, area = ''] = path.split('/');
  const named: Readonly<Record<string, string>> = {
    groups: theirs.group,
    imports: theirs.job,
    jobs: theirs.job,
    members: theirs.member,
    invitations: theirs.invitation,
    'api-keys': theirs.apiKey,
    'recognition-log': theirs.person.logId,
    alerts: theirs.alert,
    kiosks: theirs.kiosk,
    webhooks: theirs.webhook,
    terms: theirs.term,
    holidays: theirs.holiday,
    courses: theirs.course,
    'class-sessions': theirs.session,
    marks: theirs.mark,
    leaves: theirs.leave,
    'attendance-locks': theirs.lock,
  };
  const known: Readonly<Record<string, string | undefined>> = {
    personId: theirs.person.personId,
    templateId: theirs.person.templateId,
    pictureId: theirs.person.pictureId,
    correctionId: theirs.person.linkId,
    patternId: theirs.pattern,
    extraId: theirs.extra,
    id: named[area],
  };
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, known[key] ?? value]));
}
