/** The headers of an answer, from the lines in which XMLHttpRequest gives them. */
const readHeaders = (lines: string): Headers =>
  new Headers(
    lines
      .split('\r\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1)];
      }),
  );

/**
 * Send a request and tell the part of its body that is sent, which `fetch` cannot.
 *
 * @param upload the body of the request; read from it again, a large file would be copied
 */
export const sendWithProgress = (
  request: Request,
  upload: Blob,
  onProgress: (sent: number) => void,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method, request.url);
    xhr.responseType = 'blob';
    for (const [name, value] of request.headers) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    xhr.onload = () =>
      resolve(
        new Response(xhr.status === 204 ? null : (xhr.response as Blob), {
          status: xhr.status,
          headers: readHeaders(xhr.getAllResponseHeaders()),
        }),
      );
    xhr.onerror = () => reject(new TypeError('The network failed.'));
    xhr.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.signal.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(upload);
  });
