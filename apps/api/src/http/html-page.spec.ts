import { type HtmlPage, renderPage } from './html-page';

const page: HtmlPage = {
  title: 'Build',
  method: 'GET',
  address: '/api/v1/firmware/build/',
  status: '200 OK',
  isRefusal: false,
  body: {},
  ownOrigin: 'https://fleet.example.org',
  itemHref: (id) => `/build/${id}/`,
  parents: [],
  methods: [],
  otherFormats: [],
};

const bodyShown = (body: unknown) => /<pre>(.*)<\/pre>/s.exec(renderPage({ ...page, body }))?.[1];
const withoutTags = (html = '') => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"');

describe('the page of an answer', () => {
  it('shows its JSON, in lines that one can read', () => {
    const body = {
      count: 2,
      results: [
        { id: 'a', tags: [] },
        { id: 'b', tags: ['x', null, true, 1.5] },
      ],
      empty: {},
    };
    expect(withoutTags(bodyShown(body))).toBe(JSON.stringify(body, null, 2));
    expect(withoutTags(bodyShown([]))).toBe('[]');
    expect(withoutTags(bodyShown('"quoted"\n'))).toBe(JSON.stringify('"quoted"\n'));
  });

  it('links what lies with us and the objects of a list, and nothing else', () => {
    const hrefsOf = (body: unknown) => [...(bodyShown(body) ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    const ours = 'https://fleet.example.org/api/v1/?a=1&b=2';
    expect(
      hrefsOf({ file: ours, other: 'https://fleet.example.org.evil.example/', script: 'javascript:alert(1)' }),
    ).toEqual(['https://fleet.example.org/api/v1/?a=1&amp;b=2']);
    expect(hrefsOf({ results: [{ id: 'one', build: { id: 'two' } }], id: 'three' })).toEqual(['/build/one/']);
    expect(hrefsOf([{ id: 'one' }])).toEqual([]);
  });

  it('leads to the neighbours of a list', () => {
    const body = { count: 30, next: 'https://fleet.example.org/?page=3', previous: null, results: [] };
    const html = renderPage({ ...page, body });
    expect(html).toContain('<a href="https://fleet.example.org/?page=3" rel="next">Next ›</a>');
    expect(html).toContain('<span class="none">‹ Previous</span>');
    expect(html).toContain('30 in all');
    expect(renderPage(page)).not.toContain('Next');
  });

  it('takes nothing that others wrote for its own text', () => {
    const evil = `"'></pre><script>alert(1)</script>&amp;`;
    const html = renderPage({
      ...page,
      title: evil,
      address: evil,
      status: evil,
      body: { [evil]: evil, results: [{ id: evil }], count: evil, link: `https://fleet.example.org/${evil}` },
      parents: [{ name: evil, href: evil }],
      methods: [{ name: evil, href: evil }, { name: evil }],
      otherFormats: [{ name: evil, href: evil }],
      loginHref: evil,
    });
    expect(html).not.toContain('<script');
    expect(html.match(/<\/pre>/g)).toHaveLength(1);
    // Every quotation mark left delimits an attribute.
    for (const tag of html.match(/<[^>]*>/g) ?? []) expect(tag.replace(/ [\w-]+="[^"<>']*"/g, '')).not.toMatch(/["']/);
  });
});
