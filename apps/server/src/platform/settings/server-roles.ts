/** Parts of the work that a process of the server takes over. */
export const SERVER_ROLES = ['api', 'recognizer', 'jobs', 'web'] as const;

/**
 * `api` answers requests and sockets, `recognizer` computes faces and holds the galleries, `jobs` carries out background
 * jobs and chores, `web` serves the web application.
 */
export type ServerRole = (typeof SERVER_ROLES)[number];
