import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { Route } from '@mien/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

const BODIES: Readonly<Record<string, Record<string, object>>> = {
  picture: {
    'image/jpeg': { schema: { type: 'string', format: 'binary' } },
    'image/png': { schema: { type: 'string', format: 'binary' } },
    'image/webp': { schema: { type: 'string', format: 'binary' } },
  },
  pictures: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { picture: { type: 'array', items: { type: 'string', format: 'binary' } } },
      },
    },
    'image/jpeg': { schema: { type: 'string', format: 'binary' } },
  },
  file: {
    'text/csv': { schema: { type: 'string' } },
    'application/zip': { schema: { type: 'string', format: 'binary' } },
  },
};

interface Operation {
  operationId?: string;
  requestBody?: object;
  responses?: Record<string, object>;
  security?: object[];
  description?: string;
}

/** Say what zod cannot: bodies that are pictures or files, answers that are streams, who may call. */
function describeRoute(operation: Operation, route: Route): void {
  const content = BODIES[route.bodyKind ?? 'json'];
  if (content) operation.requestBody = { required: true, content };
  if (route.streams) {
    operation.responses = {
      ...operation.responses,
      200: {
        description: 'The file',
        content: { [route.streams]: { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (route.access === 'public') operation.security = [];
  if (typeof route.access === 'object') {
    operation.description = `Needs the permission \`${route.access.permission}\`${
      route.access.own ? `, or \`${route.access.own}\` for oneself` : ''
    }.`;
  }
}

/** OpenAPI 3.1 at `/api/openapi.json`, to read and try at `/api/docs`. Register before the routes. */
export async function useOpenApi(app: FastifyInstance, routes: readonly Route[]): Promise<void> {
  const byId = new Map(routes.map((route) => [route.id, route]));

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mien',
        version: '1',
        description:
          'Face authentication, recognition and attendance. Errors are problem+json with a stable `code`.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key (`mien_…`) or an access token.',
          },
        },
      },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      const result = jsonSchemaTransformObject(document) as {
        paths?: Record<string, Record<string, Operation>>;
      };
      for (const path of Object.values(result.paths ?? {})) {
        for (const operation of Object.values(path)) {
          const route = byId.get(operation.operationId ?? '');
          if (route) describeRoute(operation, route);
        }
      }
      return result as ReturnType<typeof jsonSchemaTransformObject>;
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
