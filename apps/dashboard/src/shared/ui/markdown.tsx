import { Anchor } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { parseMarkdown, type Block, type Inline } from '../markdown';
import classes from './markdown.module.css';

/** Text that somebody wrote in Markdown, a change log for example. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  // Blocks and pieces have no identity but their place.
  return (
    <div className={classes.text}>
      {blocks.map((block, index) => (
        <Part key={index} block={block} />
      ))}
    </div>
  );
}

function Part({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      // The page has its own headings above these.
      return <p className={block.level <= 2 ? classes.heading : classes.subheading}>{inline(block.children)}</p>;
    case 'paragraph':
      return <p>{inline(block.children)}</p>;
    case 'quote':
      return <blockquote>{inline(block.children)}</blockquote>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{inline(item)}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

const inline = (pieces: readonly Inline[]) => pieces.map((piece, index) => <Piece key={index} piece={piece} />);

function Piece({ piece }: { piece: Inline }): ReactNode {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return <strong>{inline(piece.children)}</strong>;
    case 'em':
      return <em>{inline(piece.children)}</em>;
    case 'link':
      return (
        <Anchor href={piece.href} target="_blank" rel="noreferrer noopener" underline="always" inherit>
          {inline(piece.children)}
        </Anchor>
      );
  }
}
