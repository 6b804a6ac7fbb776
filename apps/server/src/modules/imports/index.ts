export { createImportsModule } from './create-imports-module.js';
