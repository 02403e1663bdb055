import { render, screen } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { Markdown } from '../src/shared/ui/markdown';

const show = (text: string) =>
  render(
    <MantineProvider>
      <Markdown text={text} />
    </MantineProvider>,
  ).container;

describe('a change log', () => {
  it('is shown as it was meant', () => {
    const box = show(
      '# 24.10.1\n\nQuieter **radios** and `odhcpd`.\n\n- one\n  goes on\n- two\n\n1. first\n\n> mind\n\n```\na * b\n```\nSee [notes](https://openwrt.org/x).',
    );
    expect([...box.querySelectorAll('ul li')].map(({ textContent }) => textContent)).toEqual(['one goes on', 'two']);
    expect(box.querySelector('ol li')?.textContent).toBe('first');
    expect(box.querySelector('strong')?.textContent).toBe('radios');
    expect(box.querySelector('code')?.textContent).toBe('odhcpd');
    expect(box.querySelector('pre')?.textContent).toBe('a * b');
    expect(box.querySelector('blockquote')?.textContent).toBe('mind');
    expect(screen.getByRole('link', { name: 'notes' }).getAttribute('href')).toBe('https://openwrt.org/x');
  });

  it('can run nothing, whatever somebody wrote there', () => {
    const box = show(
      '<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x)\n\n<script>alert(1)</script>',
    );
    expect(box.querySelectorAll('a, img, script')).toHaveLength(0);
    expect(box.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(box.textContent).toContain('[a](javascript:alert(1))');
  });
});
