import type { OwnRule } from '@/lib/lint/rule'

export const syntax: OwnRule = {
  id: 'syntax',
  about:
    'The text is MDX without code: Markdown, tags, fences, comments ({/* … */}). What ' +
    'stands in braces is a text, a number, true, false, or a list. Every fence (:::note) ' +
    'is known and closed, every key (++ctrl+k++) is one.',
  why:
    'An article is content that anybody may edit; code in it could break the page or do ' +
    'harm, and a fence left open swallows the rest.',
  example: { where: 'text', wrong: ':::not\nAsk first.\n:::', right: ':::note\nAsk first.\n:::' },
  check: ({ diagnostics }) => diagnostics,
}
