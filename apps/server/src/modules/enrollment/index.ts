export type { Enrollment, EnrollmentVerdict, EnrollRequest } from './application/enroll-pictures.js';
export { openPicture } from './application/kept-pictures.js';
export { deleteTemplatesOf, insertTemplate } from './application/template-rows.js';
export { createEnrollmentModule, type EnrollmentModule } from './create-enrollment-module.js';
