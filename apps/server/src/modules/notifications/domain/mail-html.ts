/** Words around a message. */
export interface MailFrame {
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly subject: string;
  readonly body: string;
  readonly reason: string;
  readonly open?: { readonly label: string; readonly url: string };
  readonly stop?: { readonly label: string; readonly url: string };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const asText = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const linkTo = (url: string, label: string, style = 'color:#1864ab'): string =>
  `<a href="${asText(url)}" style="${style}">${asText(label)}</a>`;

const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:8px;background:#1864ab;color:#ffffff;text-decoration:none';

/** A line that is nothing but an address is a link; everything else is text. */
const lineOf = (line: string): string => (/^https?:\/\/\S+$/.test(line) ? linkTo(line, line) : asText(line));

const paragraphOf = (text: string): string =>
  `<p style="margin:0 0 16px">${text.split('\n').map(lineOf).join('<br>')}</p>`;

/** A message as HTML: plain, of tables and inline styles that mail programs know, with nothing loaded from elsewhere. */
export function writeMailHtml({
  language,
  isRightToLeft,
  subject,
  body,
  reason,
  open,
  stop,
}: MailFrame): string {
  const direction = isRightToLeft ? 'rtl' : 'ltr';
  const foot = [asText(reason), ...(stop ? [linkTo(stop.url, stop.label, 'color:#495057')] : [])];
  return [
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">',
    `<title>${asText(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">',
    '<table role="presentation" width="100%"><tr><td align="center">',
    `<table role="presentation" width="100%" style="max-width:560px;text-align:${isRightToLeft ? 'right' : 'left'}" dir="${direction}"><tr><td>`,
    `<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${asText(subject)}</h1>`,
    ...body.split(/\n{2,}/).map(paragraphOf),
    ...(open ? [`<p style="margin:0 0 24px">${linkTo(open.url, open.label, BUTTON)}</p>`] : []),
    `<p style="margin:24px 0 0;font-size:13px;color:#495057">${foot.join('<br>')}</p>`,
    '</td></tr></table></td></tr></table></body></html>',
  ].join('\n');
}
