/** A piece of a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'paragraph' | 'quote'; children: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const FENCE = /^\s*(```|~~~)/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^\s*>\s?/;
const ITEM = /^\s*(?:([-*+])|\d{1,9}[.)])\s+/;

/**
 * The Markdown that change logs are written in: headings, lists, quotes, code, emphasis and links. It becomes data and
 * never HTML, so whatever somebody wrote there can only be read.
 */
export function parseMarkdown(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const takeWhile = (isPart: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && isPart(lines[at] ?? '')) at++;
    return lines.slice(start, at);
  };

  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    if (line.trim() === '') at++;
    else if (FENCE.test(line)) {
      at++;
      const code = takeWhile((one) => !FENCE.test(one));
      at++;
      blocks.push({ kind: 'code', text: code.join('\n') });
    } else if (heading) {
      at++;
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, children: parseInline(heading[2] ?? '') });
    } else if (RULE.test(line)) {
      at++;
      blocks.push({ kind: 'rule' });
    } else if (QUOTE.test(line)) {
      const quoted = takeWhile((one) => QUOTE.test(one)).map((one) => one.replace(QUOTE, ''));
      blocks.push({ kind: 'quote', children: parseInline(quoted.join(' ')) });
    } else if (ITEM.test(line)) {
      blocks.push(parseList(takeWhile((one) => ITEM.test(one) || /^\s+\S/.test(one))));
    } else {
      const words = takeWhile((one) => one.trim() !== '' && !startsBlock(one));
      blocks.push({ kind: 'paragraph', children: parseInline(words.join('\n')) });
    }
  }
  return blocks;
}

const startsBlock = (line: string) => [HEADING, FENCE, RULE, QUOTE, ITEM].some((start) => start.test(line));

/** Lines that are no item go on with the one before them. */
function parseList(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', isOrdered: !ITEM.exec(lines[0] ?? '')?.[1], items: items.map(parseInline) };
}

/** The first of these in a line; what is between them is text. */
const PIECE =
  /`([^`]+)`|\*\*(\S(?:[^*]*\S)?)\*\*|__(\S(?:[^_]*\S)?)__|\*(\S(?:[^*]*\S)?)\*|\[([^\]]+)\]\(([^)\s]+)\)|(https?:\/\/[^\s<>)]*[^\s<>).,;:!?])/;

export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let rest = text;
  for (let found = PIECE.exec(rest); found; found = PIECE.exec(rest)) {
    if (found.index > 0) pieces.push({ kind: 'text', text: rest.slice(0, found.index) });
    pieces.push(pieceOf(found));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') pieces.push({ kind: 'text', text: rest });
  return pieces;
}

function pieceOf([whole, code, stars, lines, em, label, href, address]: RegExpExecArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  const strong = stars ?? lines;
  if (strong !== undefined) return { kind: 'strong', children: parseInline(strong) };
  if (em !== undefined) return { kind: 'em', children: parseInline(em) };
  if (address !== undefined) return { kind: 'link', href: address, children: [{ kind: 'text', text: address }] };
  // Anything but the web is left as it was written: a link must not run anything.
  if (label === undefined || href === undefined || !/^https?:\/\//i.test(href)) return { kind: 'text', text: whole };
  return { kind: 'link', href, children: [{ kind: 'text', text: label }] };
}
