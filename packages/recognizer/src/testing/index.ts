export { inMemoryTemplateSource } from './in-memory-template-source.js';
export { recognizerContract, type Subject } from './recognizer.contract.js';
