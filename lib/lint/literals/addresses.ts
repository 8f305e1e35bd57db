import type { FindLiterals } from './literal'

/** Mail addresses that were typed, but for those of examples. */
export const addresses: FindLiterals = (text) =>
  [...text.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)]
    .filter((match) => !/(?:^|\.)example\.(?:com|org|net)$/.test(match[1] ?? ''))
    .map((match) => ({
      offset: match.index,
      message:
        `the address ${match[0]} is typed; the support address is <Support />, an ` +
        'example ends in example.com',
    }))
