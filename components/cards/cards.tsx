import type { Sign as SignName } from '@/lib/site/schema'
import {
  CARD,
  CARD_LINE,
  CARD_SIGN,
  CARD_TITLE,
  CARDS,
  TILE,
  TILE_SIGN,
} from '@/components/look/cards'
import { Sign } from './sign'

interface Card {
  readonly url: string
  readonly sign: SignName
  readonly title: string
  /** What it costs, or what is found there. */
  readonly line: string
}

/** Cards to choose from: what is happening, and how many questions it takes. */
export function Cards({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <ul className={CARDS}>
      {cards.map(({ url, sign, title, line }) => (
        <li key={url} className="m-0 flex">
          <a className={CARD} href={url}>
            <span className={CARD_SIGN}>
              <Sign name={sign} className="size-6" />
            </span>
            <span>
              <span className={CARD_TITLE}>{title}</span>
              <span className={CARD_LINE}>{line}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The same, smaller: topics to look into. */
export function Tiles({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <ul className={CARDS}>
      {cards.map(({ url, sign, title, line }) => (
        <li key={url} className="m-0 flex">
          <a className={TILE} href={url}>
            <Sign name={sign} className={TILE_SIGN} />
            <span>
              <span className={CARD_TITLE}>{title}</span>
              <span className={CARD_LINE}>{line}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
