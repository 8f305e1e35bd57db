import type { ReactNode } from 'react'
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

type Props = { readonly cards: readonly Card[] }

/** Cards to choose from: what is happening, and how many questions it takes. */
export const Cards = ({ cards }: Props) => (
  <Grid cards={cards} look={CARD}>
    {(sign) => (
      <span className={CARD_SIGN}>
        <Sign name={sign} className="size-6" />
      </span>
    )}
  </Grid>
)

/** The same, smaller: topics to look into. */
export const Tiles = ({ cards }: Props) => (
  <Grid cards={cards} look={TILE}>
    {(sign) => <Sign name={sign} className={TILE_SIGN} />}
  </Grid>
)

function Grid({
  cards,
  look,
  children,
}: Props & { readonly look: string; readonly children: (sign: SignName) => ReactNode }) {
  return (
    <ul className={CARDS}>
      {cards.map(({ url, sign, title, line }) => (
        <li key={url} className="m-0 flex">
          <a className={look} href={url}>
            {children(sign)}
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
