export { createReportsModule, type ReportsModule } from './create-reports-module.js';
