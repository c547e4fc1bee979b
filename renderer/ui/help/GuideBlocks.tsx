import { UnstyledButton } from '@mantine/core';
import type { Block, Span } from './guide.ts';
import classes from './Help.module.css';

/** The guide never changes, so that a place in it is key enough. */
const numbered = <One,>(all: readonly One[]) => all.map((one, at) => ({ one, at }));

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Where blocks can be gone to: the ids of the blocks begin with it. */
  readonly prefix?: string;
  /** Opens the chapter that words lead to. */
  readonly onGo: (chapter: string) => void;
}

/** What a chapter of the guide says. */
export function Blocks({ blocks, prefix, onGo }: BlocksProps) {
  return numbered(blocks).map(({ one, at }) => (
    <div key={at} id={prefix === undefined ? undefined : `${prefix}${at}`}>
      <OneBlock block={one} onGo={onGo} />
    </div>
  ));
}

interface OneBlockProps {
  readonly block: Block;
  readonly onGo: (chapter: string) => void;
}

function OneBlock({ block, onGo }: OneBlockProps) {
  if (block.kind === 'quote')
    return (
      <blockquote className={classes.quote}>
        <Blocks blocks={block.blocks} onGo={onGo} />
      </blockquote>
    );
  if (block.kind === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List className={classes.points}>
        {numbered(block.items).map(({ one, at }) => (
          <li key={at}>
            <Blocks blocks={one} onGo={onGo} />
          </li>
        ))}
      </List>
    );
  }
  if (block.kind === 'table')
    return (
      <table className={classes.table}>
        <thead>
          <tr>
            {numbered(block.head).map(({ one, at }) => (
              <th key={at} scope="col">
                <Words words={one} onGo={onGo} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(block.rows).map(({ one: row, at }) => (
            <tr key={at}>
              {numbered(row).map(({ one, at: place }) => (
                <td key={place}>
                  <Words words={one} onGo={onGo} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  const words = <Words words={block.words} onGo={onGo} />;
  return block.kind === 'heading' ? <h4>{words}</h4> : <p>{words}</p>;
}

function Words({ words, onGo }: { readonly words: readonly Span[]; readonly onGo: (id: string) => void }) {
  return numbered(words).map(({ one: { text, strong, em, code, to }, at }) => {
    const inner = code ? <code>{text}</code> : em ? <em>{text}</em> : text;
    const said = strong ? <b>{inner}</b> : inner;
    return (
      <span key={at}>
        {to === undefined ? (
          said
        ) : (
          <UnstyledButton className={classes.link} onClick={() => onGo(to)}>
            {said}
          </UnstyledButton>
        )}
      </span>
    );
  });
}
