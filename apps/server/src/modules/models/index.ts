export { createModelsModule, type ModelsModule } from './create-models-module.js';
