import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: readonly string[];
  /** With its headers, as it came over the wire. */
  readonly text: string;
}

/** Without the marks of quoted-printable. */
const readable = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A mail server that keeps what it is given. */
export async function startMailBox() {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    letters,
    /** The first link that begins with this path in what somebody got. */
    linkTo(address: string, path: string): string | undefined {
      const own = letters.filter(({ to }) => to.includes(address)).map(({ text }) => readable(text));
      return new RegExp(`https?://[^\\s"<>]+${path}[^\\s"<>]*`).exec(own.join('\n'))?.[0];
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
