import { z } from 'zod';
import { id, idParams, instant, line, rate } from '../fields.js';
import { defineRoute } from '../route.js';
import { MARK_STATUSES } from './attendance.js';
import { faceBox, rejectReason } from './faces.js';

const tag = 'group-photos';
const mayWrite = { permission: 'attendance:write' } as const;

/** Pictures of one group photo. */
export const MAX_GROUP_PICTURES = 10;

/**
 * What a face in a group photo is taken for, before somebody has confirmed it.
 *
 * `recognized`: a person of the roster. `repeated`: most like somebody who is recognized in another picture, so there is
 * nothing to do. `unsure`: a person has to say who it is. `unknown`: like nobody of the roster. `unusable`: not compared.
 */
export const GROUP_FACE_STATES = ['recognized', 'repeated', 'unsure', 'unknown', 'unusable'] as const;

const namedPerson = z.object({ id, name: z.string(), externalId: z.string().optional() });

export const groupFace = z
  .object({
    id,
    /** Pixels of the upright picture. */
    box: faceBox,
    state: z.enum(GROUP_FACE_STATES),
    /** Best first, people of the roster; the first one is who was recognized or repeated. */
    candidates: z.array(z.object({ person: namedPerson, probability: rate })),
    /** What would make it more certain, or why it was not compared. */
    advice: rejectReason.optional(),
  })
  .meta({ id: 'GroupFace' });
export type GroupFace = z.infer<typeof groupFace>;

export const groupPicture = z
  .object({
    id,
    width: z.int(),
    height: z.int(),
    /** Largest first. */
    faces: z.array(groupFace),
  })
  .meta({ id: 'GroupPicture' });
export type GroupPicture = z.infer<typeof groupPicture>;

export const groupPhoto = z
  .object({
    id,
    /** The class session it is about, or the group. */
    sessionId: id.optional(),
    groupId: id.optional(),
    /** When those in it were there. */
    takenAt: instant,
    /** When the pictures are deleted, if nobody confirms them before. */
    expiresAt: instant,
    /** In the order they came; none once it is confirmed. */
    pictures: z.array(groupPicture),
    /** Who can be found, and the best probability over all pictures; once each. */
    recognized: z.array(z.object({ person: namedPerson, probability: rate, faceIds: z.array(id) })),
    /** Who was not found: not by that alone absent. */
    notFound: z.array(
      z.object({
        person: namedPerson,
        /** Nobody is searched for who has not enrolled a face. */
        reason: z.enum(['not-seen', 'not-enrolled']),
      }),
    ),
    /** What would help most with the faces that are not recognized, and how many of them. */
    advice: z.array(z.object({ reason: rejectReason, faces: z.int() })),
    /** What was written down when it was confirmed. */
    confirmed: z.object({ at: instant, sightings: z.int(), marks: z.int() }).optional(),
  })
  .meta({ id: 'GroupPhoto' });
export type GroupPhoto = z.infer<typeof groupPhoto>;

const pictureParams = idParams.extend({ pictureId: id });

export const groupPhotoConfirmation = z.object({
  /**
   * What the caller says about faces; of those not named here, recognized ones count as recognized and all others as
   * nobody.
   */
  faces: z
    .array(
      z.object({
        faceId: id,
        /** Absent: nobody of this class. */
        personId: id.optional(),
      }),
    )
    .max(2000)
    .default([]),
  /** What the caller says about people without a face in the pictures. Only for a class session. */
  people: z
    .array(z.object({ personId: id, status: z.enum(MARK_STATUSES) }))
    .max(2000)
    .default([]),
  /** Why people are marked by hand, where the session is settled. */
  reason: line(300).optional(),
});
export type GroupPhotoConfirmation = z.infer<typeof groupPhotoConfirmation>;

export const groupPhotoRoutes = {
  startGroupPhoto: defineRoute({
    id: 'startGroupPhoto',
    method: 'POST',
    path: '/group-photos',
    summary: 'Begin to mark a class by pictures of it, or go on with what the caller has begun',
    tag,
    access: mayWrite,
    body: z
      .object({
        sessionId: id.optional(),
        groupId: id.optional(),
        /** Default: now. */
        takenAt: instant.optional(),
      })
      .refine(({ sessionId, groupId }) => (sessionId === undefined) !== (groupId === undefined), {
        message: 'Name either a class session or a group.',
        path: ['sessionId'],
      }),
    response: groupPhoto,
    status: 201,
  }),
  getGroupPhoto: defineRoute({
    id: 'getGroupPhoto',
    method: 'GET',
    path: '/group-photos/:id',
    summary: 'Who was found in the pictures so far',
    tag,
    access: mayWrite,
    params: idParams,
    response: groupPhoto,
  }),
  addGroupPictures: defineRoute({
    id: 'addGroupPictures',
    method: 'POST',
    path: '/group-photos/:id/pictures',
    summary:
      'Look for the people of the class in more pictures; a picture that is there already is not added again',
    tag,
    access: { permission: 'faces:identify' },
    budget: 'recognition',
    bodyKind: 'pictures',
    params: idParams,
    response: z.object({
      groupPhoto,
      /** Pictures that could not be used, by their place in the request. */
      refused: z.array(z.object({ index: z.int(), reason: rejectReason })),
    }),
    status: 201,
  }),
  getGroupPicture: defineRoute({
    id: 'getGroupPicture',
    method: 'GET',
    path: '/group-photos/:id/pictures/:pictureId',
    summary: 'A picture that waits to be confirmed',
    tag,
    access: mayWrite,
    params: pictureParams,
    streams: 'image/jpeg',
  }),
  removeGroupPicture: defineRoute({
    id: 'removeGroupPicture',
    method: 'DELETE',
    path: '/group-photos/:id/pictures/:pictureId',
    summary: 'Take a picture out again; it is deleted',
    tag,
    access: mayWrite,
    params: pictureParams,
    response: groupPhoto,
  }),
  discardGroupPhoto: defineRoute({
    id: 'discardGroupPhoto',
    method: 'DELETE',
    path: '/group-photos/:id',
    summary: 'Delete the pictures without marking anybody',
    tag,
    access: mayWrite,
    params: idParams,
  }),
  confirmGroupPhoto: defineRoute({
    id: 'confirmGroupPhoto',
    method: 'POST',
    path: '/group-photos/:id/confirmation',
    summary: 'Write down who was there and delete the pictures; sent again, nothing happens twice',
    tag,
    access: mayWrite,
    params: idParams,
    body: groupPhotoConfirmation,
    response: groupPhoto,
  }),
} as const;
