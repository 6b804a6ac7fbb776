export { normalizePicture } from './adapters/sharp-normalize-picture.js';
export { openPicture } from './application/kept-pictures.js';
export { insertTemplate } from './application/template-rows.js';
export { createEnrollmentModule, type EnrollmentModule } from './create-enrollment-module.js';
export { describeEnrollment } from './http/enrollment-handlers.js';
