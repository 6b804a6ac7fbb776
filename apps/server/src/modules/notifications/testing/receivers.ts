import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a local server was posted. */
export interface Posted {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that notes what it is posted and answers as it is told. */
export async function aReceiver() {
  const posted: Posted[] = [];
  let answer = { status: 200, body: '' };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    posted.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('latin1'),
    });
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    answerWith: (status: number, body: object | string = '') => {
      answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A mail server that notes what it is given, or refuses a receiver; it can go away and come back. */
export async function aMailServer() {
  const mails: string[] = [];
  const refused = new Set<string>();
  const open = async (port: number) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        done(refused.has(address) ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null),
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        stream.on('end', () => {
          mails.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return server;
  };
  let server = await open(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    mails,
    refused,
    reopen: async () => {
      server = await open(port);
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
