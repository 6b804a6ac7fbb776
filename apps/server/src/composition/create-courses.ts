import { createCoursesModule } from '../modules/courses/index.js';
import { assertReach } from '../modules/people/index.js';
import { newId } from '../platform/clock.js';
import type { Platform } from './open-platform.js';

/** What people come to, and when. */
export const createCourses = (platform: Platform) =>
  createCoursesModule({ ...platform, audit: platform.auditTrail, newId, people: { assertReach } });
