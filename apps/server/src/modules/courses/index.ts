export { peopleOf, sessionsNear } from './application/course-people.js';
export { assertCourse, courseScope } from './application/course-scope.js';
export { planCourse } from './application/plan-course.js';
export { createCoursesModule } from './create-courses-module.js';
