export { createImportsModule, type ImportsModule } from './create-imports-module.js';
