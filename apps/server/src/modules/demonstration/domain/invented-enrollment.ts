/** One in so many has not consented, and one in so many has, without any template. */
const WITHOUT_CONSENT = 12;
const WITHOUT_TEMPLATE = 7;

/** Whether the invented person of this number has agreed to be recognized. */
export const hasAgreed = (number: number): boolean => number % WITHOUT_CONSENT !== WITHOUT_CONSENT - 1;

/** Whether they have a template. */
export const isEnrolled = (number: number): boolean =>
  hasAgreed(number) && number % WITHOUT_TEMPLATE !== WITHOUT_TEMPLATE - 1;
