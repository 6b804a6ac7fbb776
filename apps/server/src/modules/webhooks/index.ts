export { queueWebhooks } from './application/queue-webhooks.js';
export { createWebhooksModule } from './create-webhooks-module.js';
