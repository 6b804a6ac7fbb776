export { createAnalyticsModule } from './create-analytics-module.js';
