/** What the files of an export are, for the person who gets it. */
export const EXPORT_README = `This archive holds everything that is kept about one person.

person.json        What is recorded:
  person           name, identifiers and the organization's own fields
  fields           what those fields mean
  groups           classes or teams
  account          the account to sign in with, if there is one
  invitations      invitations to sign in
  consents         every consent given and withdrawn, with the text that was agreed to
  templates        what is known of each face template; the vectors are in templates/
  pictures         what is known of each kept picture; the pictures are in pictures/
  faceSessions     every attempt before a live camera, with the evidence it was decided by
  badge            when the QR code and the PIN for kiosks were made
  contacts         who else hears of this person, and how
  messages         what was told of this person, and by which ways
  sightings        when and where a kiosk or camera saw this person
  attendance       what this person counted as, session by session
  attendanceMarks  what people said about that, taken back or refused marks included
  leaves           time for which this person needed not come
  failedAttempts   tries to be recognized that failed
  recognitions     every verification and identification that named this person or considered them
  corrections      where somebody said that a face was not this person
  imports          lists that this person came from
  audit            who looked at, changed or exported this record

templates/*.f32    Face templates: 32-bit floating-point numbers, little-endian. They are measurements of a
                   face, made from a picture; no picture can be seen in them.
probes/*.f32       The same for faces that were recognized as this person, while they are kept.
pictures/*         Kept pictures, as they were stored.

Times are in UTC. Somebody who should have no access to this archive must not get it: it identifies the person.
`;
