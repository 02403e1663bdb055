import { PAGE_STYLE } from './html-page-style';

export interface PageLink {
  readonly name: string;
  readonly href: string;
}

/** One answer of the API, as somebody who opens its address in a browser reads it. */
export interface HtmlPage {
  readonly title: string;
  readonly method: string;
  /** Path and query, as asked for. */
  readonly address: string;
  readonly status: string;
  readonly isRefusal: boolean;
  /** What the answer's JSON says. */
  readonly body: unknown;
  /** Texts that begin so are addresses of ours. */
  readonly ownOrigin: string;
  /** The address of one of the listed objects. */
  readonly itemHref: (id: string) => string | undefined;
  readonly parents: readonly PageLink[];
  /** Each with its place in the documentation, where there is one. */
  readonly methods: readonly (Pick<PageLink, 'name'> & { readonly href?: string })[];
  readonly otherFormats: readonly PageLink[];
  /** Where to sign in and come back from. */
  readonly loginHref?: string;
}

/** Without a script: everything that can be done on it is to follow a link. */
export function renderPage(page: HtmlPage): string {
  const { title, method, address, status, isRefusal, loginHref } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Firmware Upgrader</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><nav aria-label="Path">${pathTo(page)}</nav></header>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="request"><b>${escapeHtml(method)}</b> <code>${escapeHtml(address)}</code></p>
${loginHref === undefined ? '' : `<p class="login">You are not signed in. ${link(loginHref, 'Sign in')} and come back here.</p>\n`}<section class="bar">
<nav aria-label="Methods"><span>Read about and try:</span> ${page.methods.map(methodLink).join(' ')}</nav>
<nav aria-label="Formats">${page.otherFormats.map(({ name, href }) => link(href, name)).join(' ')}</nav>
</section>
<section class="answer">
<div class="head"><span class="status${isRefusal ? ' refused' : ''}">${escapeHtml(status)}</span>${pagingOf(page.body)}</div>
<pre>${jsonOf(page.body, page, [])}</pre>
</section>
</main>
</body>
</html>
`;
}

/** Safe in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function link(href: string, name: string, rel?: string): string {
  return `<a href="${escapeHtml(href)}"${rel === undefined ? '' : ` rel="${rel}"`}>${escapeHtml(name)}</a>`;
}

function pathTo({ parents, title }: HtmlPage): string {
  const home = link('/', 'Firmware Upgrader');
  return [home, ...parents.map(({ name, href }) => link(href, name)), `<span>${escapeHtml(title)}</span>`].join(' / ');
}

function methodLink({ name, href }: HtmlPage['methods'][number]): string {
  return href === undefined ? `<span>${escapeHtml(name)}</span>` : link(href, name);
}

/** The neighbours of a list's page. */
function pagingOf(body: unknown): string {
  if (!isObject(body) || !Array.isArray(body['results'])) return '';
  const step = (name: string, href: unknown, rel: string) =>
    typeof href === 'string' ? link(href, name, rel) : `<span class="none">${name}</span>`;
  return `<nav aria-label="Pages"><span>${escapeHtml(String(body['count']))} in all</span> ${step('‹ Previous', body['previous'], 'prev')} ${step('Next ›', body['next'], 'next')}</nav>`;
}

type Place = readonly (string | number)[];
type Linking = Pick<HtmlPage, 'ownOrigin' | 'itemHref'>;

function jsonOf(value: unknown, linking: Linking, place: Place): string {
  const inner = '  '.repeat(place.length + 1);
  const block = (open: string, lines: readonly string[], close: string) =>
    lines.length === 0
      ? `${open}${close}`
      : `${open}\n${lines.map((line) => `${inner}${line}`).join(',\n')}\n${'  '.repeat(place.length)}${close}`;
  if (Array.isArray(value)) {
    const lines = value.map((item, index) => jsonOf(item, linking, [...place, index]));
    return block('[', lines, ']');
  }
  if (isObject(value)) {
    const lines = Object.entries(value).map(
      ([key, item]) => `<b>${escapeHtml(JSON.stringify(key))}</b>: ${jsonOf(item, linking, [...place, key])}`,
    );
    return block('{', lines, '}');
  }
  if (typeof value === 'string') return textOf(value, hrefOf(value, linking, place));
  return `<i>${escapeHtml(JSON.stringify(value))}</i>`;
}

function textOf(text: string, href: string | undefined): string {
  const shown = escapeHtml(JSON.stringify(text).slice(1, -1));
  return `<q>"${href === undefined ? shown : `<a href="${escapeHtml(href)}">${shown}</a>`}"</q>`;
}

function hrefOf(text: string, { ownOrigin, itemHref }: Linking, place: Place): string | undefined {
  if (text.startsWith(`${ownOrigin}/`)) return text;
  const isItemId = place.length === 3 && place[0] === 'results' && place[2] === 'id';
  return isItemId ? itemHref(text) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
